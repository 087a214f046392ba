package com.fadeline.demo;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class DemoPremisesTests {

	private static final long SEED = 4711;

	@Autowired
	ClinicRegister register;

	@Autowired
	RoomRegister rooms;

	@Autowired
	DeviceBooks books;

	@Autowired
	QualificationRegister qualifications;

	private final Premises premises = Premises.of(new DemoIds(SEED));

	@Test
	void the_clinics_devices_and_rooms_of_the_demo_have_names() {
		run();

		for (Premises.Clinic clinic : this.premises.clinics()) {
			assertThat(known(clinic.id()).details().name()).isEqualTo(clinic.name());
			assertThat(this.register.devices(clinic.id(), Requester.SYSTEM))
				.extracting((device) -> device.details().name())
				.containsExactlyInAnyOrderElementsOf(clinic.devices().stream().map(Premises.Device::name).toList());
			assertThat(this.rooms.rooms(clinic.id(), Requester.SYSTEM)).extracting((room) -> room.details().name())
				.containsExactly("Studio 1", "Studio 2", "Studio 3");
		}
	}

	@Test
	void what_an_administrator_changed_of_them_stays() {
		run();
		ClinicId clinic = this.premises.clinics().getFirst().id();
		this.register.change(clinic, new Clinic.Details("Quay Clinic", null, null, Map.of("plan.max", "9")), null,
				Requester.SYSTEM);

		run();

		assertThat(known(clinic).details().name()).isEqualTo("Quay Clinic");
		this.register.change(clinic,
				new Clinic.Details(this.premises.clinics().getFirst().name(), null, null, Map.of()), null,
				Requester.SYSTEM);
	}

	private void run() {
		new DemoPremises(new DemoProperties(true, SEED), this.register, this.rooms, this.books, this.qualifications,
				Clock.systemUTC())
			.run(new DefaultApplicationArguments());
	}

	private Clinic known(ClinicId clinic) {
		return this.register.clinic(clinic, Requester.SYSTEM).orElseThrow();
	}

}
