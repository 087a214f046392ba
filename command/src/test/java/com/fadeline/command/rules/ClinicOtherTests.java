package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.Finding;
import com.fadeline.api.Severity;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;
import com.fadeline.command.OtherClinic;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicOtherTests {

	private static final OperatorId MARTA = new OperatorId(Examples.id(91));

	private static final DeviceId RUBY = new DeviceId(Examples.id(92));

	private static final RoomId CELLAR = new RoomId(Examples.id(94));

	private static final DeviceId OWN = new DeviceId(Examples.id(93));

	private static final LocalDate DAY = Examples.TODAY.plusDays(3);

	private static final LaserTreatment DONE = Examples.laser(Examples.TODAY, "CROWN");

	private final Rulebook rulebook = Rulebook.of((clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard()),
			OtherClinic.of(MARTA, RUBY, CELLAR), Schedules.NONE, DeviceStandings.NONE, Examples.clock());

	private final Facts course = Facts.ofCourse();

	@Test
	void another_clinics_operator_and_device_are_not_booked() {
		List<Finding> findings = of(new Proposal.Planning(Method.LASER, booking(MARTA, RUBY)));

		assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INVALID);
		assertThat(findings).extracting(Finding::message)
			.containsExactly("The operator %s is not of this clinic; choose one of this clinic".formatted(MARTA),
					"The device %s is not of this clinic; choose one of this clinic".formatted(RUBY));
	}

	@Test
	void another_clinics_room_is_not_booked() {
		Booking booking = booking(Examples.OPERATOR, OWN);

		assertThat(of(new Proposal.Planning(Method.LASER,
				new Booking(booking.sittingId(), booking.zones(), booking.startsAt(), booking.duration(),
						booking.operatorId(), OWN, CELLAR))))
			.extracting(Finding::message)
			.containsExactly("The room %s is not of this clinic; choose one of this clinic".formatted(CELLAR));
	}

	@Test
	void a_booking_is_not_moved_to_when_its_operator_works_elsewhere_alone() {
		Booking booked = booking(MARTA, OWN);
		this.course.booked(Method.LASER, booked);

		assertThat(of(
				new Proposal.Planning(Method.LASER, booked.movedTo(Examples.at(DAY.plusDays(1)), booked.duration()))))
			.hasSize(1);
	}

	@Test
	void ids_that_nobody_knows_and_those_of_the_clinic_are_taken() {
		assertThat(of(new Proposal.Planning(Method.LASER, booking(Examples.OPERATOR, OWN)))).isEmpty();
		assertThat(of(new Proposal.Treating(Examples.SITTING, by(Examples.OPERATOR, OWN)))).isEmpty();
	}

	@Test
	void another_clinics_operator_and_device_do_not_come_on_record() {
		assertThat(of(new Proposal.Treating(Examples.SITTING, by(MARTA, RUBY)))).hasSize(2);
	}

	@Test
	void who_was_booked_and_has_left_the_clinic_since_is_recorded() {
		this.course.booked(Method.LASER, booking(MARTA, RUBY));

		assertThat(of(new Proposal.Treating(Examples.SITTING, by(MARTA, RUBY)))).isEmpty();
	}

	@Test
	void a_correction_names_nobody_of_another_clinic_unless_it_is_on_record() {
		this.course.done(5, by(MARTA, OWN));

		assertThat(of(new Proposal.Amending(Examples.SITTING, by(MARTA, OWN), "pain"))).isEmpty();
		assertThat(of(new Proposal.Amending(Examples.SITTING, by(MARTA, RUBY), "device"))).hasSize(1);
	}

	private List<Finding> of(Proposal intention) {
		return this.rulebook.judge(intention, this.course.built())
			.findings()
			.stream()
			.filter((finding) -> finding.id().equals("clinic.other"))
			.toList();
	}

	private static Booking booking(OperatorId operator, DeviceId device) {
		Booking booking = Examples.booking(Examples.SITTING, DAY, "CROWN");
		return new Booking(booking.sittingId(), booking.zones(), booking.startsAt(), booking.duration(), operator,
				device);
	}

	private static LaserTreatment by(OperatorId operator, DeviceId device) {
		return new LaserTreatment(DONE.performedAt(), DONE.zones(), operator, device, DONE.settings(), null, null, null,
				null, null, null, null, null);
	}

}
