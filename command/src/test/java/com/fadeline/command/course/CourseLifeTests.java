package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.estimate.Estimator;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.PREPARED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.preparation;
import static com.fadeline.command.Examples.prepared;
import static com.fadeline.command.Examples.patchTest;
import static com.fadeline.command.Examples.reaction;

class CourseLifeTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId NEXT = new SittingId(id(6));

	private static final CourseCompleted COMPLETED = new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED,
			null);

	private static final ConsentRecorded CONSENTED = new ConsentRecorded(COURSE,
			new Consent(ConsentKind.PHOTOGRAPHY, "v3", Examples.at(DAY)));

	private static final LaserSittingRecorded RECORDED = new LaserSittingRecorded(COURSE, SITTING, 1,
			laser(DAY, "CROWN"), List.of());

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_revised_assessment_has_a_new_estimate() {
		Assessment unknown = Assessment.UNKNOWN;
		this.fixture.given(prepared())
			.when(new ReviseAssessment(COURSE, unknown))
			.expectEvents(new AssessmentRevised(COURSE, unknown, Estimator.estimate(BodySite.SCALP, unknown, null)));
	}

	@Test
	void an_assessment_can_be_revised_back_to_what_it_was() {
		this.fixture
			.given(prepared(new AssessmentRevised(COURSE, Assessment.UNKNOWN,
					Estimator.estimate(BodySite.SCALP, Assessment.UNKNOWN, null))))
			.when(new ReviseAssessment(COURSE, CARBON))
			.expectEvents(new AssessmentRevised(COURSE, CARBON, Estimator.estimate(BodySite.SCALP, CARBON, null)));
	}

	@Test
	void ink_is_not_of_the_future() {
		this.fixture.given(prepared())
			.when(new ReviseAssessment(COURSE, aged(-1)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.inkAgeMonths"));
	}

	@Test
	void ink_may_be_of_today() {
		this.fixture.given(prepared()).when(new ReviseAssessment(COURSE, aged(0))).expectSuccessfulHandlerExecution();
	}

	@Test
	void a_course_is_extended_for_a_reason() {
		this.fixture.given(prepared())
			.when(new ExtendCourse(COURSE, 12, "dense ink"))
			.expectEvents(new CourseExtended(COURSE, 12, "dense ink"));
	}

	@ParameterizedTest
	@CsvSource({ "4,dense ink,structure.maxSittings", "5,' ',structure.reason" })
	void an_extension_by_nothing_or_without_words_is_refused(int maximum, String reason, String rule) {
		this.fixture.given(prepared())
			.when(new ExtendCourse(COURSE, maximum, reason))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules(rule));
	}

	@Test
	void an_extension_makes_room_for_another_sitting() {
		this.fixture.given(prepared(elsewhere(4), new CourseExtended(COURSE, 5, "dense ink")))
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_withdrawn_extension_leaves_the_limit_before() {
		this.fixture
			.given(prepared(elsewhere(4), new CourseExtended(COURSE, 6, "dense ink"),
					new CourseExtended(COURSE, 9, "denser")))
			.when(new RetractExtension(COURSE, 9, "other course"))
			.expectEvents(new ExtensionRetracted(COURSE, 9, 6, "other course"));
	}

	@Test
	void an_extension_that_sittings_have_used_stays() {
		this.fixture.given(prepared(elsewhere(5), new CourseExtended(COURSE, 6, "dense ink")))
			.when(new RetractExtension(COURSE, 6, "other course"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void an_extension_that_is_not_in_effect_is_not_withdrawn() {
		this.fixture.given(prepared(new CourseExtended(COURSE, 6, "dense ink")))
			.when(new RetractExtension(COURSE, 7, "other course"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void one_sitting_more_than_planned_needs_a_reason() {
		RecordLaserSitting command = new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of());
		this.fixture.given(prepared(elsewhere(4)))
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("plan.maximum"));
		CourseFixtures.fixture()
			.given(prepared(elsewhere(4)))
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"),
					List.of(new RuleOverride("plan.maximum", "nearly there"))))
			.expectResultMessagePayloadMatching(Answers.findings("plan.maximum"));
	}

	@Test
	void a_course_is_completed_and_what_is_booked_is_cancelled() {
		this.fixture
			.given(prepared(RECORDED,
					new LaserSittingScheduled(COURSE, booking(NEXT, TODAY.plusDays(9), "CROWN"), List.of())))
			.when(new CompleteCourse(COURSE, CompletionOutcome.CLIENT_SATISFIED, null))
			.expectEvents(new SittingCancelled(COURSE, NEXT, "The course was completed"), COMPLETED)
			.expectResultMessagePayloadMatching(Answers.accepted(preparation().size() + 4));
	}

	@Test
	void a_course_is_discontinued_for_a_reason() {
		this.fixture.given(prepared())
			.when(new DiscontinueCourse(COURSE, "moved away"))
			.expectEvents(new CourseDiscontinued(COURSE, "moved away"));
	}

	@Test
	void a_course_is_not_discontinued_without_words() {
		this.fixture.given(prepared())
			.when(new DiscontinueCourse(COURSE, ""))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void a_zone_is_added_with_the_estimate_of_all_zones() {
		Estimate estimate = Estimator.estimate(BodySite.SCALP, List.of("FRONTAL_HAIRLINE", "CROWN", "LEFT_FOREARM"),
				CARBON, null);
		this.fixture.given(Examples.opened())
			.when(new AddZone(COURSE, "left forearm"))
			.expectEvents(new ZoneAdded(COURSE, "LEFT_FOREARM", estimate));
		this.fixture.given(Examples.opened())
			.when(new AddZone(COURSE, "Vertex"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		this.fixture.given(Examples.opened())
			.when(new AddZone(COURSE, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.zone"));
	}

	@Test
	void a_sitting_on_an_added_zone_is_inside_the_course() {
		RecordLaserSitting sitting = new RecordLaserSitting(COURSE, SITTING, laser(DAY, "SIDE_LEFT"), List.of());
		this.fixture.given(prepared())
			.when(sitting)
			.expectResultMessagePayloadMatching(Answers.findings("zones.outsideCourse"));
		CourseFixtures.fixture()
			.given(prepared(new ZoneAdded(COURSE, "SIDE_LEFT", Estimator.estimate(BodySite.SCALP, CARBON, null))))
			.when(sitting)
			.expectResultMessagePayloadMatching(Answers.accepted(preparation().size() + 2));
	}

	@Test
	void a_zone_is_withdrawn_unless_it_was_treated() {
		Estimate estimate = Estimator.estimate(BodySite.SCALP, CARBON, null);
		this.fixture.given(prepared(new ZoneAdded(COURSE, "SIDE_LEFT", estimate)))
			.when(new RetractZone(COURSE, "SIDE_LEFT", "other client"))
			.expectEvents(new ZoneRetracted(COURSE, "SIDE_LEFT", estimate, "other client"));
		CourseFixtures.fixture()
			.given(prepared(RECORDED))
			.when(new RetractZone(COURSE, "CROWN", "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared())
			.when(new RetractZone(COURSE, "SCAR", "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_zone_that_was_withdrawn_is_added_again() {
		Estimate estimate = Estimator.estimate(BodySite.SCALP, CARBON, null);
		this.fixture
			.given(prepared(new ZoneAdded(COURSE, "SIDE_LEFT", estimate),
					new ZoneRetracted(COURSE, "SIDE_LEFT", estimate, "undone at once")))
			.when(new AddZone(COURSE, "SIDE_LEFT"))
			.expectEvents(new ZoneAdded(COURSE, "SIDE_LEFT", estimate));
	}

	@Test
	void a_course_that_ended_is_reopened_for_a_reason() {
		this.fixture.given(prepared(COMPLETED))
			.when(new ReopenCourse(COURSE, "darkened again"))
			.expectEvents(new CourseReopened(COURSE, "darkened again"));
	}

	@Test
	void an_open_course_is_not_reopened() {
		this.fixture.given(prepared())
			.when(new ReopenCourse(COURSE, "darkened again"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_reopened_course_takes_sittings_again() {
		this.fixture.given(prepared(COMPLETED, new CourseReopened(COURSE, "darkened again")))
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectEvents(RECORDED);
	}

	static Stream<CourseCommand> takenAfterTheEnd() {
		return Stream.of(new AmendSitting(COURSE, SITTING, laser(DAY, "FRONTAL_HAIRLINE"), "wrong zone", List.of()),
				new RetractSitting(COURSE, SITTING, "other client"),
				new RetractScreening(COURSE, at(PREPARED_ON), "other client"),
				new RetractPatchTest(COURSE, new PatchTestId(id(90)), null, "other client"),
				new AmendAssessment(COURSE, Assessment.UNKNOWN, "other sheet"),
				new AmendFading(COURSE, fading(17, DAY, 30), "typo"),
				new RetractFading(COURSE, fading(17, DAY, 30).fadingId(), "other client"),
				new AmendReaction(COURSE, reaction(18, DAY), "typo"),
				new RetractReaction(COURSE, reaction(18, DAY).reactionId(), "other client"),
				new RetractReactionEntry(COURSE, reaction(18, DAY).reactionId(),
						ReactionEntry.endedAt(at(DAY.plusDays(1))), "other client"),
				new LogFading(COURSE, fading(7, DAY, 20)), new ReportReaction(COURSE, reaction(8, DAY)),
				new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY),
				new VoidConsent(COURSE, Examples.CONSENT, "other client"), new ReopenCourse(COURSE, "darkened again"),
				new ImportHistory(COURSE, history("blog", "2020-01-01")),
				new RecordEarlierSittings(COURSE, Examples.earlier(19),
						history(Examples.earlier(19).toString(), "2020-01-01")),
				new AmendEarlierSittings(COURSE, history("letter", "2020-01-02"), "typo"),
				new RetractEarlierSittings(COURSE, history("letter").id(), null, "other client"));
	}

	@ParameterizedTest
	@MethodSource("takenAfterTheEnd")
	void what_comes_to_light_after_the_end_is_taken(CourseCommand command) {
		this.fixture
			.given(prepared(CONSENTED, RECORDED, new FadingLogged(COURSE, fading(17, DAY, 20), List.of()),
					new ReactionReported(COURSE, reaction(18, DAY)),
					new ReactionResolved(COURSE, reaction(18, DAY).reactionId(), at(DAY.plusDays(1)), null),
					new HistoryImported(COURSE, history("letter", "2020-01-01"), List.of()), COMPLETED))
			.when(command)
			.expectResultMessagePayloadMatching(Answers.accepted(preparation().size() + 8));
	}

	static Stream<CourseCommand> refusedAfterTheEnd() {
		return Stream.of(new ScheduleLaserSitting(COURSE, booking(NEXT, TODAY, "CROWN"), List.of()),
				new RebookSitting(COURSE, Method.LASER, booking(NEXT, TODAY, "CROWN"), List.of()),
				new RecordLaserSitting(COURSE, NEXT, laser(TODAY, "CROWN"), List.of()),
				new RecordConsent(COURSE, new Consent(ConsentKind.TREATMENT, "v1", Examples.at(DAY))),
				new SignConsents(COURSE, List.of(Examples.signed(70, ConsentTopic.LASER, Examples.at(DAY), null))),
				new RecordPatchTest(COURSE, patchTest(9, DAY)), new ReviseAssessment(COURSE, Assessment.UNKNOWN),
				new ExtendCourse(COURSE, 12, "dense ink"), new RetractExtension(COURSE, 12, "other course"),
				new AddZone(COURSE, "LEFT_EYEBROW"), new RetractZone(COURSE, "CROWN", "other course"),
				new CompleteCourse(COURSE, CompletionOutcome.STOPPED_AT_PLATEAU, null),
				new DiscontinueCourse(COURSE, "moved away"));
	}

	@ParameterizedTest
	@MethodSource("refusedAfterTheEnd")
	void anything_else_after_the_end_is_a_conflict(CourseCommand command) {
		this.fixture.given(prepared(CONSENTED, RECORDED, COMPLETED))
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("course.closed"));
	}

	@Test
	void a_course_without_a_site_is_taken_for_a_history() {
		this.fixture.givenNoPriorActivity()
			.when(new CourseCommand.OpenCourse(COURSE, CLIENT, null, List.of(), Goal.FULL_REMOVAL, null,
					Assessment.UNKNOWN, null, LocalDate.of(2016, 1, 6)))
			.expectSuccessfulHandlerExecution();
	}

	private static Assessment aged(int months) {
		return new Assessment(null, Set.of(), null, null, null, Pigment.CARBON, months, Set.of());
	}

	private static HistoryImported elsewhere(int sittings) {
		return new HistoryImported(COURSE, new History("h", null, PastMethod.LASER, sittings, List.of(), List.of()),
				List.of());
	}

}
