package com.fadeline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/** Clinics of the demo with their specialists and devices. */
record Premises(List<Clinic> clinics) {

	/** Clinic of the demo. */
	record Clinic(ClinicId id, String name, List<Specialist> specialists, List<Device> devices) {

		/** Returns the rooms, one for each specialist. */
		List<Room> rooms() {
			return this.specialists.stream().map(Specialist::room).toList();
		}

	}

	/** Room of a clinic. */
	record Room(RoomId id, String name) {
	}

	/** Specialist of a clinic, with the room that is used. */
	record Specialist(OperatorId id, String name, Room room) {

		/** Returns the id of the account, which is that of the operator. */
		String userId() {
			return this.id.toString();
		}

		String loginName() {
			return this.name.toLowerCase(Locale.ROOT).replace(' ', '.');
		}

	}

	/**
	 * Laser device of a clinic.
	 *
	 * @param wavelengthsNm the wavelengths it has, in nanometres
	 * @param pulse how long its pulses are
	 */
	record Device(DeviceId id, String name, Laser laser, Set<Integer> wavelengthsNm, double pulse, PulseUnit unit) {
	}

	static Premises of(DemoIds ids) {
		return new Premises(List.of(
				clinic(ids, "Harbour Street Clinic", List.of("Ines Marchetti", "Tomas Lindqvist", "Aisha Rahman"),
						List.of(new Device(device(ids, "Q-switched Nd:YAG, Harbour Street"), "Q-switched Nd:YAG",
								Laser.ND_YAG, Set.of(1064, 532), 6, PulseUnit.NS),
								new Device(device(ids, "picosecond alexandrite, Harbour Street"),
										"picosecond alexandrite", Laser.ALEXANDRITE, Set.of(755), 650, PulseUnit.PS))),
				clinic(ids, "Linden Court Clinic", List.of("Marta Kowalczyk", "Daniel Okafor", "Yuki Tanabe"),
						List.of(new Device(device(ids, "picosecond Nd:YAG, Linden Court"), "picosecond Nd:YAG",
								Laser.ND_YAG, Set.of(1064, 532), 450, PulseUnit.PS),
								new Device(device(ids, "Q-switched ruby, Linden Court"), "Q-switched ruby", Laser.RUBY,
										Set.of(694), 30, PulseUnit.NS)))));
	}

	private static Clinic clinic(DemoIds ids, String name, List<String> specialists, List<Device> devices) {
		return new Clinic(new ClinicId(ids.of("clinic %s", name)), name,
				IntStream.range(0, specialists.size())
					.mapToObj((at) -> specialist(ids, name, specialists.get(at), at + 1))
					.toList(),
				devices);
	}

	private static Specialist specialist(DemoIds ids, String clinic, String who, int number) {
		return new Specialist(new OperatorId(ids.of("specialist %s", who)), who,
				new Room(new RoomId(ids.of("room %d, %s", number, clinic)), "Studio " + number));
	}

	private static DeviceId device(DemoIds ids, String name) {
		return new DeviceId(ids.of("device %s", name));
	}

}
