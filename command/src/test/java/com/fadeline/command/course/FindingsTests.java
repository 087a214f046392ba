package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;
import com.fadeline.command.rules.CourseClosed;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.LINE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.prepared;

/** What the rules say to a treatment is told before it is recorded. */
class FindingsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId NEXT = new SittingId(id(6));

	private static final LaserSittingRecorded RECORDED = new LaserSittingRecorded(COURSE, SITTING, 1,
			laser(DAY, "CROWN"), List.of());

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void nothing_speaks_against_a_first_sitting_of_somebody_prepared() {
		this.fixture.given(prepared())
			.when(new AskFindings(COURSE, NEXT, laser(DAY, "CROWN")))
			.expectNoEvents()
			.expectResultMessagePayload(new Findings(COURSE, List.of(), 4));
	}

	@Test
	void a_jump_of_the_fluence_is_reported_with_the_value_before() {
		this.fixture.given(prepared(RECORDED))
			.when(new AskFindings(COURSE, NEXT, stronger(laser(DAY.plusDays(60), "CROWN"))))
			.expectNoEvents()
			.expectResultMessagePayload(new Findings(COURSE, List.of(Finding.breach(RuleId.SETTINGS_FLUENCE_JUMP,
					"CROWN: 4.5 J/cm² at 1064 nm is more than 25 % above the 3.2 J/cm² of 2026-02-02; go up in smaller steps or give a reason")
				.naming(Finding.Value.zones(List.of("CROWN")), Finding.Value.number(4.5), Finding.Value.number(1064),
						Finding.Value.number(25.0), Finding.Value.number(3.2),
						Finding.Value.day(LocalDate.of(2026, 2, 2)))),
					5));
	}

	@Test
	void a_sitting_on_record_is_judged_as_its_amendment_would_be() {
		this.fixture.given(prepared(RECORDED))
			.when(new AskFindings(COURSE, SITTING, stronger(laser(DAY, "CROWN"))))
			.expectNoEvents()
			.expectResultMessagePayload(new Findings(COURSE, List.of(), 5));
	}

	@Test
	void a_course_that_has_ended_states_so() {
		this.fixture.given(prepared(RECORDED, new CourseDiscontinued(COURSE, "moved away")))
			.when(new AskFindings(COURSE, null, laser(DAY.plusDays(60), "CROWN")))
			.expectNoEvents()
			.expectResultMessagePayload(
					new Findings(COURSE, List.of(CourseClosed.finding(CourseStatus.DISCONTINUED)), 6));
	}

	private static LaserTreatment stronger(LaserTreatment laser) {
		LaserSettings line = new LaserSettings(LINE.laser(), LINE.wavelengthNm(), 4.5, LINE.spotMm(), LINE.pulse(),
				LINE.repetitionHz(), LINE.passes(), LINE.pulses(), LINE.energyMj(), LINE.zones());
		return new LaserTreatment(laser.performedAt(), laser.zones(), laser.operatorId(), laser.deviceId(),
				List.of(line), laser.technique(), laser.endpoint(), laser.anaesthesia(), laser.cooling(),
				laser.eyeProtection(), laser.areaCm2(), laser.pain(), laser.notes())
			.wearing(Examples.EYEWEAR);
	}

}
