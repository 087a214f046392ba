package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Severity;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.measured;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.reaction;
import static org.assertj.core.api.Assertions.assertThat;

class ObservationTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Fading FADING = fading(7, DAY, 20);

	private static final Reaction REACTION = reaction(8, DAY);

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@ParameterizedTest
	@ValueSource(doubles = { -100, -3.5, 0, 100 })
	void fading_is_logged_even_if_it_went_down(double percent) {
		this.fixture.given(opened())
			.when(new LogFading(COURSE, fading(7, DAY, percent)))
			.expectEvents(new FadingLogged(COURSE, fading(7, DAY, percent), List.of()));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -100.1, 100.1, 130, Double.NaN })
	void a_fading_that_cannot_be_is_refused(double percent) {
		this.fixture.given(opened())
			.when(new LogFading(COURSE, fading(7, DAY, percent)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.percent"));
	}

	@Test
	void a_zone_the_course_does_not_list_is_kept_as_a_caution() {
		Fading scar = new Fading(FADING.fadingId(), at(DAY), 20, "SCAR", FADING.observer(), FADING.scale(), null);
		this.fixture.given(opened())
			.when(new LogFading(COURSE, scar))
			.expectResultMessagePayloadMatching(Answers.findings("zones.outsideCourse"));
	}

	@Test
	void a_measured_fading_says_what_the_photos_say_and_is_not_corrected() {
		Fading measured = measured(7, DAY, 20);
		this.fixture.given(opened())
			.when(new LogFading(COURSE, measured))
			.expectEvents(new FadingLogged(COURSE, measured, List.of()));

		Fading typed = new Fading(FADING.fadingId(), at(DAY), 90, null, Observer.SPECIALIST, Scale.PHOTO_MEASURED,
				null);
		CourseFixtures.fixture()
			.given(opened())
			.when(new LogFading(COURSE, typed))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.scale"));
		CourseFixtures.fixture()
			.given(opened())
			.when(new LogFading(COURSE,
					new Fading(FADING.fadingId(), at(DAY), 90, null, Observer.SPECIALIST, Scale.PHOTO_MEASURED, null,
							measured.measurement())))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.percent"));
		CourseFixtures.fixture()
			.given(opened(), new FadingLogged(COURSE, measured, List.of()))
			.when(new AmendFading(COURSE, fading(7, DAY, 30), "by eye"))
			.expectNoEvents()
			.expectExceptionDetails(Rejection.Conflict.class);
	}

	@Test
	void a_fading_is_retracted_for_a_reason() {
		this.fixture.given(opened(), new FadingLogged(COURSE, FADING, List.of()))
			.when(new RetractFading(COURSE, FADING.fadingId(), "other client"))
			.expectEvents(new FadingRetracted(COURSE, FADING.fadingId(), "other client"));
	}

	@Test
	void a_fading_is_not_retracted_without_words() {
		this.fixture.given(opened(), new FadingLogged(COURSE, FADING, List.of()))
			.when(new RetractFading(COURSE, FADING.fadingId(), " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void an_unknown_fading_is_not_found() {
		this.fixture.given(opened())
			.when(new RetractFading(COURSE, new FadingId(SITTING.value()), "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_reaction_is_reported() {
		this.fixture.given(opened())
			.when(new ReportReaction(COURSE, REACTION))
			.expectEvents(new ReactionReported(COURSE, REACTION));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 6 })
	void a_grade_that_is_none_is_refused(int grade) {
		this.fixture.given(opened())
			.when(new ReportReaction(COURSE, reacted(grade, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.grade"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5 })
	void grades_go_from_one_to_five(int grade) {
		this.fixture.given(opened())
			.when(new ReportReaction(COURSE, reacted(grade, null)))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_reaction_to_a_sitting_of_the_course_is_reported() {
		this.fixture.given(opened(), new LaserSittingRecorded(COURSE, SITTING, 1, laser(DAY, "CROWN"), List.of()))
			.when(new ReportReaction(COURSE, reacted(2, SITTING)))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_reaction_to_an_unknown_sitting_is_refused() {
		this.fixture.given(opened())
			.when(new ReportReaction(COURSE, reacted(2, SITTING)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.sittingId"));
	}

	@Test
	void a_reaction_is_resolved() {
		this.fixture.given(opened(), new ReactionReported(COURSE, REACTION))
			.when(new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), "healed"))
			.expectEvents(new ReactionResolved(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), "healed"));
	}

	@Test
	void a_reaction_is_not_resolved_before_it_began() {
		this.fixture.given(opened(), new ReactionReported(COURSE, REACTION))
			.when(new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.minusDays(1)), null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.resolvedAt"));
	}

	@Test
	void a_withdrawn_end_leaves_the_reaction_open_to_another() {
		ReactionId id = REACTION.reactionId();
		ReactionEntry end = ReactionEntry.endedAt(at(DAY.plusDays(9)));
		this.fixture
			.given(opened(), new ReactionReported(COURSE, REACTION),
					new ReactionResolved(COURSE, id, at(DAY.plusDays(9)), "healed"))
			.andGivenCommands(new RetractReactionEntry(COURSE, id, end, "other client"))
			.when(new ResolveReaction(COURSE, id, at(DAY.plusDays(10)), null))
			.expectEvents(new ReactionResolved(COURSE, id, at(DAY.plusDays(10)), null));
	}

	@Test
	void the_late_duplicate_of_a_withdrawn_end_does_not_end_the_reaction_again() {
		ReactionId id = REACTION.reactionId();
		this.fixture
			.given(opened(), new ReactionReported(COURSE, REACTION),
					new ReactionResolved(COURSE, id, at(DAY.plusDays(9)), "healed"),
					new ReactionEntryRetracted(COURSE, id, ReactionEntry.endedAt(at(DAY.plusDays(9))), "other client"))
			.when(new ResolveReaction(COURSE, id, at(DAY.plusDays(9)), "healed"))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
	}

	@Test
	void only_what_is_on_record_is_withdrawn_and_for_a_reason() {
		ReactionId id = REACTION.reactionId();
		ReactionEntry end = ReactionEntry.endedAt(at(DAY.plusDays(9)));
		this.fixture.given(opened(), new ReactionReported(COURSE, REACTION))
			.when(new RetractReactionEntry(COURSE, id, end, "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		CourseFixtures.fixture()
			.given(opened(), new ReactionReported(COURSE, REACTION),
					new ReactionResolved(COURSE, id, at(DAY.plusDays(9)), null))
			.when(new RetractReactionEntry(COURSE, id, end, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void an_unknown_reaction_is_not_found() {
		this.fixture.given(opened())
			.when(new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY), null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_history_is_taken_whatever_rules_it_broke() {
		this.fixture.given(opened())
			.when(new ImportHistory(COURSE, history("blog", "2020-01-01", "2020-01-02")))
			.expectResultMessagePayloadMatching(Answers.findings("interval.floor"));
	}

	@Test
	void a_later_delivery_extends_the_history_on_record() {
		History first = history("blog", "2020-01-01");
		History whole = history("blog", "2020-01-01", "2020-06-01");
		this.fixture.given(opened(), new HistoryImported(COURSE, first, List.of()))
			.when(new ImportHistory(COURSE, whole))
			.expectResultMessagePayloadMatching(Answers.findings("history.extended"))
			.expectEvents(new HistoryImported(COURSE, whole, first, List.of(new AcceptedFinding("history.extended",
					Severity.CAUTION, "Added to the history 'blog' on record: 1 sitting", null, null))));
	}

	@Test
	void a_delivery_of_less_changes_nothing() {
		History whole = history("blog", "2020-01-01", "2020-06-01");
		this.fixture.given(opened(), new HistoryImported(COURSE, whole, List.of()))
			.when(new ImportHistory(COURSE, history("blog", "2020-01-01")))
			.expectNoEvents()
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void what_a_later_delivery_contradicts_stays_and_the_other_value_is_a_note() {
		History first = numbered("2020-01-01", 20.0);
		this.fixture.given(opened())
			.andGivenCommands(new ImportHistory(COURSE, first))
			.when(new ImportHistory(COURSE, numbered("2021-01-01", 20.0)))
			.expectResultMessagePayloadMatching(Answers.findings("history.extended", "history.differs"));
		Delivery delivery = new Delivery(first, numbered("2021-01-01", 20.0), Statement.NONE);
		assertThat(delivery.whole().sittings()).singleElement()
			.returns(PartialDate.parse("2020-01-01"), PastSitting::date)
			.returns(List.of("date: 2021-01-01 (as delivered later; on record: 2020-01-01)"), PastSitting::notes);
		assertThat(new Delivery(delivery.whole(), numbered("2021-01-01", 20.0), Statement.NONE).extendsTheRecord())
			.isFalse();
	}

	@Test
	void a_date_known_better_and_a_fact_that_was_missing_are_taken() {
		History whole = new Delivery(numbered("2020-01", null), numbered("2020-01-05", 20.0), Statement.NONE).whole();
		assertThat(whole).isEqualTo(numbered("2020-01-05", 20.0));
		assertThat(new Delivery(whole, numbered("2020", null), Statement.NONE).extendsTheRecord()).isFalse();
	}

	private static History numbered(String day, Double percent) {
		return new History("blog", null, PastMethod.LASER, null, List.of(new PastSitting(1, PartialDate.parse(day),
				false, null, null, List.of(), null, null, null, percent, null, List.of())), List.of());
	}

	@Test
	void a_second_history_is_taken_under_its_own_key() {
		this.fixture.given(opened(), new HistoryImported(COURSE, history("blog", "2020-01-01"), List.of()))
			.when(new ImportHistory(COURSE, history("letter", "2021-01-01")))
			.expectEvents(new HistoryImported(COURSE, history("letter", "2021-01-01"), List.of()));
	}

	@Test
	void a_history_with_a_fading_that_cannot_be_is_refused() {
		PastSitting sitting = new PastSitting(1, null, false, null, null, List.of(), null, null, null, 130.0, null,
				List.of());
		this.fixture.given(opened())
			.when(new ImportHistory(COURSE,
					new History("blog", null, PastMethod.LASER, null, List.of(sitting), List.of())))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.percent"));
	}

	private static Reaction reacted(int grade, @Nullable SittingId sitting) {
		return new Reaction(new ReactionId(REACTION.reactionId().value()), ReactionKind.BLISTER, grade, at(DAY),
				sitting, List.of(), null);
	}

}
