package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;
import com.fadeline.command.estimate.Estimator;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.preparation;
import static com.fadeline.command.Examples.prepared;
import static com.fadeline.command.Examples.reaction;

/** What was a mistake is corrected or taken back, always for a reason. */
class AmendmentTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId NEXT = new SittingId(id(6));

	private static final LaserSittingRecorded RECORDED = new LaserSittingRecorded(COURSE, SITTING, 1,
			laser(DAY, "CROWN"), List.of());

	private static final SittingRetracted SITTING_RETRACTED = new SittingRetracted(COURSE, SITTING, "other client");

	private static final Fading FADING = fading(7, DAY, 70);

	private static final FadingLogged LOGGED = new FadingLogged(COURSE, FADING, List.of());

	private static final Reaction REACTION = reaction(8, DAY);

	private static final ReactionReported REPORTED = new ReactionReported(COURSE, REACTION);

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_sitting_recorded_before_eyewear_was_asked_for_is_amended_without_a_word_about_it() {
		LaserTreatment bare = bare(null);
		this.fixture.given(prepared(new LaserSittingRecorded(COURSE, SITTING, 1, bare, List.of())))
			.when(new AmendSitting(COURSE, SITTING, bare("slept well"), "typo", List.of()))
			.expectEvents(new SittingAmended(COURSE, SITTING, bare("slept well"), "typo", List.of()));
	}

	@Test
	void an_amendment_that_takes_the_eyewear_away_needs_a_reason() {
		this.fixture.given(prepared(RECORDED))
			.when(new AmendSitting(COURSE, SITTING, bare(null), "typo", List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("eyewear.missing"));
	}

	/** On the same day, nothing known of eyewear. */
	private static LaserTreatment bare(@Nullable String notes) {
		LaserTreatment laser = laser(DAY, "CROWN");
		return new LaserTreatment(laser.performedAt(), laser.zones(), laser.operatorId(), null, laser.settings(), null,
				null, null, null, null, null, 3, notes);
	}

	static Stream<CourseCommand> withoutWords() {
		return Stream.of(new AmendSitting(COURSE, SITTING, laser(DAY, "CROWN"), " ", List.of()),
				new RetractSitting(COURSE, SITTING, ""), new AmendFading(COURSE, fading(7, DAY.plusDays(30), 30), " "),
				new RetractFading(COURSE, FADING.fadingId(), ""), new AmendReaction(COURSE, REACTION, "\t"),
				new RetractReaction(COURSE, REACTION.reactionId(), ""),
				new AmendAssessment(COURSE, Assessment.UNKNOWN, ""));
	}

	@ParameterizedTest
	@MethodSource("withoutWords")
	void nothing_is_corrected_without_a_reason(CourseCommand command) {
		this.fixture.given(prepared(RECORDED, LOGGED, REPORTED))
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	static Stream<CourseCommand> ofWhatIsUnknown() {
		return Stream.of(new RetractSitting(COURSE, NEXT, "typo"), new AmendFading(COURSE, fading(9, DAY, 30), "typo"),
				new RetractFading(COURSE, new FadingId(id(9)), "typo"),
				new AmendReaction(COURSE, reaction(9, DAY), "typo"),
				new RetractReaction(COURSE, new ReactionId(id(9)), "typo"));
	}

	@ParameterizedTest
	@MethodSource("ofWhatIsUnknown")
	void what_is_unknown_is_not_found(CourseCommand command) {
		this.fixture.given(prepared(RECORDED, LOGGED, REPORTED))
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	static Stream<CourseCommand> ofWhatWasRetracted() {
		return Stream.of(new AmendSitting(COURSE, SITTING, laser(DAY, "CROWN"), "typo", List.of()),
				new RetractSitting(COURSE, SITTING, "another reason"),
				new AmendFading(COURSE, fading(7, DAY, 30), "typo"),
				new RetractFading(COURSE, FADING.fadingId(), "another reason"),
				new AmendReaction(COURSE, REACTION, "typo"),
				new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY), null),
				new RetractReaction(COURSE, REACTION.reactionId(), "another reason"));
	}

	@ParameterizedTest
	@MethodSource("ofWhatWasRetracted")
	void what_was_retracted_stays_so(CourseCommand command) {
		this.fixture
			.given(prepared(RECORDED, LOGGED, REPORTED, SITTING_RETRACTED,
					new FadingRetracted(COURSE, FADING.fadingId(), "other client"),
					new ReactionRetracted(COURSE, REACTION.reactionId(), "other client")))
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_recorded_sitting_is_retracted() {
		this.fixture.given(prepared(RECORDED))
			.when(new RetractSitting(COURSE, SITTING, "other client"))
			.expectEvents(SITTING_RETRACTED)
			.expectResultMessagePayloadMatching(Answers.about(SITTING.value()));
	}

	@Test
	void a_sitting_that_was_not_recorded_is_not_retracted() {
		this.fixture.given(prepared(new LaserSittingScheduled(COURSE, booking(SITTING, DAY, "CROWN"), List.of())))
			.when(new RetractSitting(COURSE, SITTING, "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_retracted_sitting_counts_neither_in_number_nor_in_intervals() {
		this.fixture.given(prepared(RECORDED, SITTING_RETRACTED))
			.when(new RecordLaserSitting(COURSE, NEXT, laser(DAY.plusDays(1), "CROWN"), List.of()))
			.expectEvents(new LaserSittingRecorded(COURSE, NEXT, 1, laser(DAY.plusDays(1), "CROWN"), List.of()));
	}

	@Test
	void a_record_is_a_repeat_even_when_it_was_retracted() {
		this.fixture.given(prepared(RECORDED, SITTING_RETRACTED))
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(preparation().size() + 1));
	}

	@Test
	void a_reaction_to_a_sitting_that_was_retracted_is_still_taken() {
		Reaction reaction = new Reaction(REACTION.reactionId(), REACTION.kind(), 1, at(DAY), SITTING, List.of(), null);
		this.fixture.given(prepared(RECORDED, SITTING_RETRACTED))
			.when(new ReportReaction(COURSE, reaction))
			.expectEvents(new ReactionReported(COURSE, reaction));
	}

	@Test
	void a_fading_is_corrected() {
		this.fixture.given(prepared(LOGGED))
			.when(new AmendFading(COURSE, fading(7, DAY, 30), "digits swapped"))
			.expectEvents(new FadingAmended(COURSE, fading(7, DAY, 30), "digits swapped", List.of()))
			.expectResultMessagePayloadMatching(Answers.about(id(7)));
	}

	@Test
	void the_new_values_of_a_fading_are_judged_with_all_findings() {
		this.fixture.given(prepared(LOGGED))
			.when(new AmendFading(COURSE, fading(7, TODAY.plusDays(1), 130), ""))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.percent", "time.future", "structure.reason"));
	}

	@Test
	void a_reaction_is_corrected() {
		Reaction milder = graded(1);
		this.fixture.given(prepared(REPORTED))
			.when(new AmendReaction(COURSE, milder, "grade of another one"))
			.expectEvents(new ReactionAmended(COURSE, milder, "grade of another one"))
			.expectResultMessagePayloadMatching(Answers.about(id(8)));
	}

	@Test
	void the_new_values_of_a_reaction_are_judged() {
		this.fixture.given(prepared(REPORTED))
			.when(new AmendReaction(COURSE, graded(6), "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.grade"));
		CourseFixtures.fixture()
			.given(prepared(REPORTED))
			.when(new AmendReaction(COURSE, reaction(8, OPENED_ON.minusDays(1)), "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.beforeCourse"));
	}

	@Test
	void a_reaction_does_not_begin_after_its_end() {
		ReactionResolved resolved = new ReactionResolved(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), null);
		this.fixture.given(prepared(REPORTED, resolved))
			.when(new AmendReaction(COURSE, reaction(8, DAY.plusDays(10)), "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.resolvedAt"));
		CourseFixtures.fixture()
			.given(prepared(REPORTED, resolved))
			.when(new AmendReaction(COURSE, reaction(8, DAY.plusDays(9)), "typo"))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void the_end_of_a_reaction_is_judged_by_its_corrected_beginning() {
		this.fixture.given(prepared(REPORTED, new ReactionAmended(COURSE, reaction(8, DAY.plusDays(5)), "typo")))
			.when(new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(4)), null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.resolvedAt"));
	}

	@Test
	void a_reaction_is_retracted() {
		this.fixture.given(prepared(REPORTED))
			.when(new RetractReaction(COURSE, REACTION.reactionId(), "other client"))
			.expectEvents(new ReactionRetracted(COURSE, REACTION.reactionId(), "other client"))
			.expectResultMessagePayloadMatching(Answers.about(id(8)));
	}

	@Test
	void a_corrected_assessment_has_a_new_estimate() {
		this.fixture.given(prepared())
			.when(new AmendAssessment(COURSE, Assessment.UNKNOWN, "read from another sheet"))
			.expectEvents(new AssessmentAmended(COURSE, Assessment.UNKNOWN,
					Estimator.estimate(BodySite.SCALP, Assessment.UNKNOWN, null), "read from another sheet"));
	}

	@Test
	void the_new_values_of_an_assessment_are_judged() {
		Assessment negative = new Assessment(null, Set.of(), null, null, null, Pigment.CARBON, -1, Set.of());
		this.fixture.given(prepared())
			.when(new AmendAssessment(COURSE, negative, "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.inkAgeMonths"));
	}

	@Test
	void the_rules_go_by_the_corrected_assessment() {
		Assessment tattoo = new Assessment(null, Set.of(), null, null, null, Pigment.TATTOO_INK, null, Set.of());
		AssessmentAmended amended = new AssessmentAmended(COURSE, tattoo,
				Estimator.estimate(BodySite.SCALP, tattoo, null), "it is tattoo ink");
		this.fixture.given(prepared(RECORDED, amended))
			.when(new RecordLaserSitting(COURSE, NEXT, laser(DAY.plusDays(27), "CROWN"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("interval.floor"));
	}

	private static Reaction graded(int grade) {
		return new Reaction(REACTION.reactionId(), REACTION.kind(), grade, REACTION.onsetAt(), null, REACTION.zones(),
				null);
	}

}
