package com.fadeline.command.course;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.prepared;
import static com.fadeline.command.Examples.saline;

import static org.assertj.core.api.Assertions.assertThat;

class SittingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId NEXT = new SittingId(id(6));

	private static final CourseEvent SCHEDULED = new LaserSittingScheduled(COURSE, booking(SITTING, DAY, "CROWN"),
			List.of());

	private static final CourseEvent RECORDED = new LaserSittingRecorded(COURSE, SITTING, 1, laser(DAY, "CROWN"),
			List.of());

	private static final Map<String, String> MIRA = Map.of(MetaDataKeys.USER_ID, "mira");

	private static final RuleOverride ABROAD = new RuleOverride("interval.floor", "moves abroad");

	private static final AcceptedFinding BROKEN = new AcceptedFinding("interval.floor", Severity.BREACH,
			"CROWN: 10 days between 2026-02-02 and 2026-02-12, at least 21 are needed; wait until 2026-02-23 or give a reason",
			"moves abroad", "mira");

	private static final CourseEvent LATELY = new LaserSittingRecorded(COURSE, SITTING, 1,
			laser(TODAY.minusDays(7), "CROWN"), List.of());

	private static final AcceptedFinding PLANNED = new AcceptedFinding("interval.floor", Severity.BREACH,
			"CROWN: 10 days between 2026-05-25 and 2026-06-04, at least 21 are needed; wait until 2026-06-15 or give a reason",
			"moves abroad", "mira");

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_laser_sitting_is_scheduled() {
		Booking booking = booking(SITTING, TODAY.plusDays(3), "CROWN");
		this.fixture.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, booking, List.of()))
			.expectEvents(new LaserSittingScheduled(COURSE, booking, List.of()));
	}

	@Test
	void a_saline_session_is_scheduled() {
		Booking booking = booking(SITTING, TODAY.plusDays(3), "CROWN");
		this.fixture.given(prepared())
			.when(new ScheduleSalineSession(COURSE, booking, List.of()))
			.expectEvents(new SalineSessionScheduled(COURSE, booking, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1M", "PT12H1S" })
	void a_duration_nobody_works_is_refused(Duration duration) {
		this.fixture.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, lasting(duration), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.duration"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1S", "PT12H" })
	void a_duration_of_up_to_twelve_hours_is_taken(Duration duration) {
		this.fixture.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, lasting(duration), List.of()))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_sitting_without_zones_is_refused() {
		this.fixture.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, booking(SITTING, TODAY), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.zones"));
	}

	@Test
	void a_sitting_inside_the_floor_needs_a_reason() {
		this.fixture.given(prepared(LATELY))
			.when(new ScheduleLaserSitting(COURSE, booking(NEXT, TODAY.plusDays(3), "CROWN"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("interval.floor"));
	}

	@Test
	void the_reason_is_kept_in_the_event_with_who_gave_it() {
		Booking booking = booking(NEXT, TODAY.plusDays(3), "CROWN");
		this.fixture.given(prepared(LATELY))
			.when(new ScheduleLaserSitting(COURSE, booking, List.of(ABROAD)), MIRA)
			.expectEvents(new LaserSittingScheduled(COURSE, booking, List.of(PLANNED)))
			.expectResultMessagePayloadMatching(Answers.findings("interval.floor"));
	}

	@Test
	void a_repeat_states_the_findings_of_the_first_answer() {
		ScheduleLaserSitting command = new ScheduleLaserSitting(COURSE, booking(NEXT, TODAY.plusDays(3), "CROWN"),
				List.of(ABROAD));
		this.fixture.given(prepared(LATELY))
			.andGivenCommands(command)
			.when(command)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.findings("interval.floor"));
	}

	@Test
	void a_sitting_is_moved_and_keeps_its_length() {
		this.fixture.given(prepared(SCHEDULED))
			.when(new RescheduleSitting(COURSE, SITTING, at(TODAY.plusDays(1)), null, List.of()))
			.expectEvents(
					new SittingRescheduled(COURSE, SITTING, at(TODAY.plusDays(1)), Duration.ofMinutes(45), List.of()));
	}

	@Test
	void a_sitting_is_not_moved_inside_the_floor_of_another() {
		this.fixture
			.given(prepared(LATELY,
					new LaserSittingScheduled(COURSE, booking(NEXT, TODAY.plusDays(60), "CROWN"), List.of())))
			.when(new RescheduleSitting(COURSE, NEXT, at(TODAY.plusDays(13)), null, List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("interval.floor"));
	}

	@Test
	void a_sitting_is_cancelled_for_a_reason() {
		this.fixture.given(prepared(SCHEDULED))
			.when(new CancelSitting(COURSE, SITTING, "ill"))
			.expectEvents(new SittingCancelled(COURSE, SITTING, "ill"));
	}

	@Test
	void a_sitting_is_not_cancelled_without_words() {
		this.fixture.given(prepared(SCHEDULED))
			.when(new CancelSitting(COURSE, SITTING, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void a_cancelled_sitting_makes_room_in_the_plan_and_the_zone() {
		this.fixture.given(prepared(SCHEDULED, new SittingCancelled(COURSE, SITTING, "ill")))
			.when(new ScheduleLaserSitting(COURSE, booking(NEXT, DAY.plusDays(1), "CROWN"), List.of()))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void nobody_came() {
		this.fixture.given(prepared(SCHEDULED))
			.when(new RecordNoShow(COURSE, SITTING))
			.expectEvents(new NoShowRecorded(COURSE, SITTING));
	}

	@Test
	void nobody_can_have_missed_what_is_still_to_come() {
		this.fixture
			.given(prepared(new LaserSittingScheduled(COURSE, booking(SITTING, TODAY.plusDays(1), "CROWN"), List.of())))
			.when(new RecordNoShow(COURSE, SITTING))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
	}

	@Test
	void an_unknown_sitting_is_not_found() {
		this.fixture.given(prepared())
			.when(new CancelSitting(COURSE, SITTING, "ill"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_recorded_sitting_is_not_cancelled() {
		this.fixture.given(prepared(RECORDED))
			.when(new CancelSitting(COURSE, SITTING, "ill"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_walk_in_is_recorded() {
		this.fixture.given(prepared())
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectEvents(RECORDED);
	}

	@Test
	void sittings_are_numbered_on_from_those_done_elsewhere() {
		this.fixture
			.given(prepared(new HistoryImported(COURSE,
					new History("blog", null, PastMethod.LASER, 2, List.of(), List.of()), List.of()), RECORDED))
			.when(new RecordSalineSession(COURSE, NEXT, saline(DAY, "FRONTAL_HAIRLINE"), List.of()))
			.expectEvents(new SalineSessionRecorded(COURSE, NEXT, 4, saline(DAY, "FRONTAL_HAIRLINE"), List.of()));
	}

	@ParameterizedTest
	@EnumSource(Before.class)
	void what_happened_is_recorded_whatever_was_planned(Before before) {
		this.fixture.given(before.events())
			.when(new RecordSalineSession(COURSE, SITTING, saline(DAY, "CROWN"), List.of()))
			.expectEvents(new SalineSessionRecorded(COURSE, SITTING, 1, saline(DAY, "CROWN"), List.of()));
	}

	@Test
	void a_fact_that_breaks_a_rule_is_recorded_with_its_reason() {
		this.fixture.given(prepared(RECORDED))
			.when(new RecordLaserSitting(COURSE, NEXT, laser(DAY.plusDays(10), "CROWN"), List.of(ABROAD)), MIRA)
			.expectEvents(new LaserSittingRecorded(COURSE, NEXT, 2, laser(DAY.plusDays(10), "CROWN"), List.of(BROKEN)));
	}

	@Test
	void an_impossible_fact_is_refused_with_all_findings() {
		this.fixture.given(prepared(RECORDED))
			.when(new RecordLaserSitting(COURSE, NEXT, laser(TODAY.plusDays(1), "CROWN", "SCAR"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future", "zones.outsideCourse"));
	}

	@Test
	void a_recorded_sitting_is_amended_for_a_reason() {
		this.fixture.given(prepared(RECORDED))
			.when(new AmendSitting(COURSE, SITTING, laser(DAY.plusDays(1), "CROWN"), "wrong day", List.of()))
			.expectEvents(new SittingAmended(COURSE, SITTING, laser(DAY.plusDays(1), "CROWN"), "wrong day", List.of()));
	}

	@Test
	void an_amendment_without_words_is_refused() {
		this.fixture.given(prepared(RECORDED))
			.when(new AmendSitting(COURSE, SITTING, laser(DAY.plusDays(1), "CROWN"), "", List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void an_amended_sitting_counts_with_its_new_values() {
		this.fixture
			.given(prepared(RECORDED,
					new SittingAmended(COURSE, SITTING, laser(DAY, "FRONTAL_HAIRLINE"), "wrong zone", List.of())))
			.when(new RecordLaserSitting(COURSE, NEXT, laser(DAY.plusDays(1), "CROWN"), List.of()))
			.expectEvents(new LaserSittingRecorded(COURSE, NEXT, 2, laser(DAY.plusDays(1), "CROWN"), List.of()));
	}

	@Test
	void a_sitting_that_was_not_recorded_is_not_amended() {
		this.fixture.given(prepared(SCHEDULED))
			.when(new AmendSitting(COURSE, SITTING, laser(DAY, "CROWN"), "wrong day", List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void an_operator_with_another_sitting_at_that_minute_is_cautioned_about_and_recorded() {
		FakeOperatorMinutes minutes = new FakeOperatorMinutes(OPERATOR);
		AcceptedFinding twice = new AcceptedFinding("operator.twice", Severity.CAUTION,
				"The operator has another sitting on record at 2026-02-02T11:00:00Z; correct the time or the operator if one is mistyped",
				null, null);
		CourseFixtures.fixture(minutes)
			.given(prepared())
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectEvents(new LaserSittingRecorded(COURSE, SITTING, 1, laser(DAY, "CROWN"), List.of(twice)));
		assertThat(minutes.entered).containsExactly(laser(DAY, "CROWN"));
	}

	@Test
	void an_amendment_of_the_operator_alone_is_cautioned_about_when_the_other_has_a_sitting_then() {
		OperatorId other = new OperatorId(id(77));
		LaserTreatment before = laser(DAY, "CROWN");
		LaserTreatment amended = new LaserTreatment(before.performedAt(), before.zones(), other, null,
				before.settings(), null, null, null, null, null, null, before.eyewear(), null, before.pain(), null);
		AcceptedFinding twice = new AcceptedFinding("operator.twice", Severity.CAUTION,
				"The operator has another sitting on record at 2026-02-02T11:00:00Z; correct the time or the operator if one is mistyped",
				null, null);
		CourseFixtures.fixture(new FakeOperatorMinutes(other))
			.given(prepared(new LaserSittingRecorded(COURSE, SITTING, 1, before, List.of())))
			.when(new AmendSitting(COURSE, SITTING, amended, "Ines held it", List.of()))
			.expectEvents(new SittingAmended(COURSE, SITTING, amended, "Ines held it", List.of(twice)));
		CourseFixtures.fixture(new FakeOperatorMinutes(OPERATOR))
			.given(prepared(new LaserSittingRecorded(COURSE, SITTING, 1, before, List.of())))
			.when(new AmendSitting(COURSE, SITTING, amended, "Ines held it", List.of()))
			.expectEvents(new SittingAmended(COURSE, SITTING, amended, "Ines held it", List.of()));
	}

	private static Booking lasting(Duration duration) {
		return new Booking(SITTING, List.of("CROWN"), at(TODAY), duration, OPERATOR, null);
	}

	private enum Before {

		WALK_IN, SCHEDULED_AS_LASER, CANCELLED, MISSED;

		List<CourseEvent> events() {
			return switch (this) {
				case WALK_IN -> prepared();
				case SCHEDULED_AS_LASER -> prepared(SCHEDULED);
				case CANCELLED -> prepared(SCHEDULED, new SittingCancelled(COURSE, SITTING, "ill"));
				case MISSED -> prepared(SCHEDULED, new NoShowRecorded(COURSE, SITTING));
			};
		}

	}

}
