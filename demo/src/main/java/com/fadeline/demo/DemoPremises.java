package com.fadeline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;

/**
 * Initializer of the names of the demo's clinics, devices and rooms and of the devices'
 * books, unless they have some: an administrator may have changed them.
 */
@Component
@ConditionalOnBooleanProperty("fadeline.demo")
class DemoPremises implements ApplicationRunner {

	private final Premises premises;

	private final ClinicRegister register;

	private final RoomRegister rooms;

	private final DemoBooks books;

	private final Clock clock;

	DemoPremises(DemoProperties properties, ClinicRegister register, RoomRegister rooms, DeviceBooks books,
			QualificationRegister qualifications, Clock clock) {
		this.clock = clock;
		DemoIds ids = new DemoIds(properties.demoSeed());
		this.premises = Premises.of(ids);
		this.books = new DemoBooks(books, qualifications, ids, clock.instant());
		this.register = register;
		this.rooms = rooms;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		for (Premises.Clinic clinic : this.premises.clinics()) {
			if (this.register.clinic(clinic.id(), Requester.SYSTEM).isEmpty()) {
				this.register.add(clinic.id(),
						new Clinic.Details(clinic.name(), null, null, Agenda.openingHours(LocalDate.now(this.clock)),
								Map.of(), contact(clinic.name()), care(clinic.name())),
						Requester.SYSTEM);
			}
			clinic.devices().forEach((device) -> add(device, clinic.id()));
			clinic.devices().forEach((device) -> this.books.begin(device, clinic));
			clinic.specialists().forEach(this.books::qualify);
			clinic.rooms().forEach((room) -> add(room, clinic.id()));
		}
	}

	/** Returns a made-up contact, with phone numbers that Ofcom keeps for fiction. */
	private static Clinic.Contact contact(String clinic) {
		boolean harbour = clinic.startsWith("Harbour");
		return new Clinic.Contact(harbour ? "020 7946 0151" : "020 7946 0157",
				harbour ? "hello@harbour-street.example" : "hello@linden-court.example",
				harbour ? "12 Harbour Street\nLondon E14 9ZZ" : "3 Linden Court\nLondon N1 9ZZ",
				harbour ? "07700 900151" : "07700 900157");
	}

	/**
	 * Returns what one of the clinics writes to its clients; the other leaves it as built
	 * in.
	 */
	private static Map<String, Map<CareTopic, String>> care(String clinic) {
		return !clinic.startsWith("Harbour") ? Map.of() : Map.of("en", Map.of(CareTopic.LASER_PREPARATION, """
				Keep the area out of the sun.
				Shave it the evening before.
				Come with clean skin: no cream, make-up or hair fibres."""), "de",
				Map.of(CareTopic.LASER_PREPARATION, """
						Keine Sonne auf die Stelle.
						Rasieren Sie sie am Abend zuvor.
						Kommen Sie mit sauberer Haut: keine Creme, kein Make-up, keine Haarfasern."""));
	}

	private void add(Premises.Room room, ClinicId clinic) {
		if (this.rooms.rooms(clinic, Requester.SYSTEM)
			.stream()
			.noneMatch((known) -> known.roomId().equals(room.id()))) {
			this.rooms.add(room.id(), clinic, new Room.Details(room.name(), false), Requester.SYSTEM);
		}
	}

	private void add(Premises.Device device, ClinicId clinic) {
		if (this.register.devices(clinic, Requester.SYSTEM)
			.stream()
			.noneMatch((known) -> known.deviceId().equals(device.id()))) {
			this.register.add(device.id(), clinic, new Device.Details(device.name(), device.laser(),
					device.wavelengthsNm(), Set.of(device.unit()), false), Requester.SYSTEM);
		}
	}

}
