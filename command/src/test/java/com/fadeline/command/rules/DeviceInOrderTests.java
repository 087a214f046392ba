package com.fadeline.command.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.Finding;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.DeviceStanding;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceInOrderTests {

	private static final DeviceId RUBY = new DeviceId(Examples.id(92));

	private static final LocalDate DAY = Examples.TODAY;

	private static final DeviceStanding EVERYTHING = new DeviceStanding(DAY.minusDays(1), DAY.minusDays(30), true,
			Examples.at(DAY.minusDays(2)), true);

	@Test
	void a_sitting_with_a_device_out_of_order_needs_reasons_and_is_warned_of_what_is_overdue() {
		assertThat(of(recorded(RUBY), EVERYTHING)).containsExactly("device.serviceOverdue CAUTION",
				"device.serviceOverdue CAUTION", "device.unchecked CAUTION", "device.fault BREACH",
				"device.operatorNotInstructed BREACH");
	}

	@Test
	void for_a_booking_there_is_still_time() {
		assertThat(of(booked(), EVERYTHING)).containsExactly("device.serviceOverdue CAUTION",
				"device.serviceOverdue CAUTION", "device.fault CAUTION", "device.operatorNotInstructed CAUTION");
	}

	@Test
	void what_is_due_on_the_day_is_not_overdue() {
		assertThat(of(recorded(RUBY), new DeviceStanding(DAY, DAY.plusDays(1), false, null, false))).isEmpty();
	}

	@Test
	void a_device_without_a_book_and_a_sitting_without_a_device_get_no_findings() {
		assertThat(of(recorded(RUBY), DeviceStanding.UNKNOWN)).isEmpty();
		assertThat(of(recorded(null), EVERYTHING)).isEmpty();
		assertThat(of(new Proposal.Treating(Examples.SITTING, Examples.saline(DAY, "CROWN")), EVERYTHING)).isEmpty();
	}

	private static Proposal recorded(DeviceId device) {
		LaserTreatment done = Examples.laser(DAY, "CROWN");
		return new Proposal.Treating(Examples.SITTING, new LaserTreatment(done.performedAt(), done.zones(),
				Examples.OPERATOR, device, done.settings(), null, null, null, null, null, null, null, null));
	}

	private static Proposal booked() {
		return new Proposal.Planning(Method.LASER, new Booking(Examples.SITTING, List.of("CROWN"), Examples.at(DAY),
				Duration.ofMinutes(30), Examples.OPERATOR, RUBY));
	}

	private static List<String> of(Proposal proposal, DeviceStanding standing) {
		return Rulebook
			.of((clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard()), Workplaces.UNKNOWN, Schedules.NONE,
					(clinic, device, operator, at) -> standing, Examples.clock())
			.judge(proposal, Facts.ofCourse().built())
			.findings()
			.stream()
			.filter((finding) -> finding.id().startsWith("device."))
			.map(DeviceInOrderTests::words)
			.toList();
	}

	private static String words(Finding finding) {
		return "%s %s".formatted(finding.id(), finding.severity());
	}

}
