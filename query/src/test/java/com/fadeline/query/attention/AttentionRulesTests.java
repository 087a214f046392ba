package com.fadeline.query.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.attention.AttentionFixtures.BLISTER;
import static com.fadeline.query.attention.AttentionFixtures.BOOKED;
import static com.fadeline.query.attention.AttentionFixtures.CONSENT;
import static com.fadeline.query.attention.AttentionFixtures.RECORDED_AT;
import static com.fadeline.query.attention.AttentionFixtures.REPORTED;
import static com.fadeline.query.attention.AttentionFixtures.item;
import static com.fadeline.query.attention.AttentionFixtures.kinds;
import static com.fadeline.query.attention.AttentionFixtures.screened;
import static org.assertj.core.api.Assertions.assertThat;

class AttentionRulesTests {

	private static final CourseEvent LASERED = CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN", "SCAR");

	private static final CourseEvent COMPLETED = new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, null);

	private static final CourseEvent NOT_RECORDED = reminded(ReminderKind.SITTING_NOT_RECORDED,
			CourseEventFixtures.sitting(2), "2026-05-04T10:45:00Z");

	private static final CourseEvent CHECK_DUE = reminded(ReminderKind.FADING_CHECK_DUE, CourseEventFixtures.sitting(1),
			"2026-02-02T10:00:00Z");

	private static final CourseEvent DORMANT = reminded(ReminderKind.DORMANT, null, "2026-02-02T10:00:00Z");

	private static final CourseEvent PLATEAU = reminded(ReminderKind.PLATEAU, null, "2026-03-05T10:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2026-03-15T22:59:59Z, false", "2026-03-15T23:00:00Z, true" })
	void a_course_is_ready_from_the_day_on_which_the_recommended_days_have_passed(Instant now, boolean ready) {
		assertThat(kinds(now, LASERED).contains(AttentionKind.READY)).isEqualTo(ready);
	}

	@Test
	void it_is_ready_as_soon_as_one_zone_is() {
		CourseEvent later = CourseEventFixtures.lasered(2, "2026-03-10T10:00:00Z", "CROWN");

		assertThat(kinds("2026-03-16", LASERED, later)).containsExactly(AttentionKind.READY);
		assertThat(item("2026-03-16", LASERED, later))
			.returns(Instant.parse("2026-03-15T23:00:00Z"), AttentionItem::since)
			.returns("Ready for the next sitting since 16 March 2026: scar. The other zones rest until 21 April 2026. "
					+ "Nothing is booked.", AttentionItem::reason)
			.returns(CourseEventFixtures.OPERATOR, AttentionItem::operatorId);
	}

	@Test
	void an_inactive_course_is_not_listed_as_ready_too() {
		assertThat(kinds("2026-06-01", LASERED, DORMANT)).containsExactly(AttentionKind.DORMANT);
	}

	@Test
	void it_is_not_ready_before_its_first_sitting_nor_while_one_is_booked() {
		assertThat(kinds("2026-06-01")).isEmpty();
		assertThat(kinds("2026-04-01", LASERED, CONSENT, screened("2026-03-01"), BOOKED)).isEmpty();
		assertThat(kinds("2026-04-01", LASERED, CONSENT, screened("2026-03-01"), BOOKED,
				new SittingCancelled(COURSE, CourseEventFixtures.sitting(2), "ill")))
			.containsExactly(AttentionKind.READY);
	}

	@ParameterizedTest
	@CsvSource({ "94.9, 2026-03-05T10:00:00Z, true", "95, 2026-03-05T10:00:00Z, false",
			"95, 2026-03-01T10:00:00Z, true" })
	void it_is_not_ready_once_the_target_was_seen_to_be_reached(double percent, String observedAt, boolean ready) {
		assertThat(kinds("2026-06-01", LASERED, CourseEventFixtures.faded(1, observedAt, percent, null))
			.contains(AttentionKind.READY)).isEqualTo(ready);
	}

	@ParameterizedTest
	@CsvSource({ "95, 60, true", "60, 95, false" })
	void what_was_seen_last_elsewhere_counts_until_it_is_seen_here(double first, double last, boolean ready) {
		CourseEvent history = new HistoryImported(COURSE,
				new History("blog", null, PastMethod.LASER, 2, List.of(past(2, last), past(1, first)), List.of()),
				List.of());

		assertThat(kinds("2026-06-01", history, LASERED).contains(AttentionKind.READY)).isEqualTo(ready);
		assertThat(
				kinds("2026-06-01", history, LASERED, CourseEventFixtures.faded(1, "2026-03-05T10:00:00Z", 80, null)))
			.contains(AttentionKind.READY);
	}

	@Test
	void what_was_corrected_or_taken_back_of_what_was_done_elsewhere_counts_no_more() {
		History history = new History("blog", null, PastMethod.LASER, 1, List.of(past(1, 95)), List.of());
		History right = new History("blog", null, PastMethod.LASER, 1, List.of(past(1, 60)), List.of());
		CourseEvent imported = new HistoryImported(COURSE, history, List.of());

		assertThat(kinds("2026-06-01", imported, LASERED)).doesNotContain(AttentionKind.READY);
		assertThat(kinds("2026-06-01", imported,
				new EarlierSittingsAmended(COURSE, right, history, "misread", List.of()), LASERED))
			.contains(AttentionKind.READY);
		assertThat(kinds("2026-06-01", imported,
				new EarlierSittingsRetracted(COURSE, null, history, null, "other client"), LASERED))
			.contains(AttentionKind.READY);
	}

	@Test
	void a_retracted_sitting_makes_nothing_ready() {
		assertThat(kinds("2026-06-01", LASERED,
				new SittingRetracted(COURSE, CourseEventFixtures.sitting(1), "other client")))
			.isEmpty();
	}

	@Test
	void a_reaction_needs_somebody_until_it_is_over_even_after_the_end() {
		ReactionId id = BLISTER.reactionId();

		assertThat(item("2026-02-04", REPORTED)).returns(AttentionKind.OPEN_REACTION, AttentionItem::kind)
			.returns(BLISTER.onsetAt(), AttentionItem::since)
			.returns(id, AttentionItem::reactionId)
			.returns(ReactionKind.BLISTER, AttentionItem::reactionKind)
			.returns(1, AttentionItem::grade)
			.returns(CourseEventFixtures.sitting(1), AttentionItem::sittingId)
			.returns("Open reaction (blister, grade 1 of 5) since 3 February 2026.", AttentionItem::reason);
		assertThat(kinds("2026-06-01", LASERED, REPORTED, COMPLETED)).containsExactly(AttentionKind.OPEN_REACTION);
		assertThat(kinds("2026-02-04", REPORTED, new ReactionResolved(COURSE, id, RECORDED_AT, null))).isEmpty();
		assertThat(kinds("2026-02-04", REPORTED, new ReactionRetracted(COURSE, id, "other client"))).isEmpty();
	}

	@Test
	void a_reaction_that_only_the_client_graded_is_to_be_assessed() {
		ReactionId id = BLISTER.reactionId();
		CourseEvent reported = new ReactionReported(COURSE, new Reaction(id, ReactionKind.BLISTER, 4, BLISTER.onsetAt(),
				null, List.of(), null, null, Observer.CLIENT));

		assertThat(item("2026-02-04", reported)).returns(AttentionKind.REACTION_TO_ASSESS, AttentionItem::kind)
			.returns(BLISTER.onsetAt(), AttentionItem::since)
			.returns(id, AttentionItem::reactionId)
			.returns(4, AttentionItem::grade)
			.returns(
					"Reaction reported by the client since 3 February 2026: blister (needs help at once), not assessed. "
							+ "Assess it.",
					AttentionItem::reason);
		assertThat(item("2026-02-04", reported, assessed(2))).returns(AttentionKind.OPEN_REACTION, AttentionItem::kind)
			.returns(2, AttentionItem::grade);
		assertThat(item("2026-02-04", reported, followedUp(3, null)))
			.returns(AttentionKind.OPEN_REACTION, AttentionItem::kind)
			.returns(3, AttentionItem::grade);
		assertThat(kinds("2026-02-04", reported, followedUp(null, null)))
			.containsExactly(AttentionKind.REACTION_TO_ASSESS);
		assertThat(kinds("2026-02-04", reported, new ReactionResolved(COURSE, id, RECORDED_AT, null))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-08, OPEN_REACTION", "2026-02-09, FOLLOW_UP_DUE", "2026-03-01, FOLLOW_UP_DUE" })
	void a_follow_up_is_due_from_its_day(String today, AttentionKind kind) {
		assertThat(kinds(today, REPORTED, followedUp(2, LocalDate.of(2026, 2, 9)))).containsExactly(kind);
	}

	@Test
	void a_follow_up_that_is_due_states_which_day_and_goes_once_it_is_done() {
		CourseEvent due = followedUp(2, LocalDate.of(2026, 2, 9));

		assertThat(item("2026-02-10", REPORTED, due))
			.returns(Instant.parse("2026-02-08T23:00:00Z"), AttentionItem::since)
			.returns(2, AttentionItem::grade)
			.returns("Follow-up of the reaction (blister, grade 2 of 5) of 3 February 2026 was due on "
					+ "9 February 2026. Record it.", AttentionItem::reason);
		assertThat(kinds("2026-02-10", REPORTED, due, followedUp(1, null)))
			.containsExactly(AttentionKind.OPEN_REACTION);
		assertThat(kinds("2026-02-10", REPORTED, due,
				new ReactionResolved(COURSE, BLISTER.reactionId(), RECORDED_AT, null)))
			.isEmpty();
	}

	@Test
	void what_is_withdrawn_brings_back_what_was_needed_before() {
		ReactionId id = BLISTER.reactionId();
		CourseEvent end = new ReactionResolved(COURSE, id, RECORDED_AT, null);
		CourseEvent look = followedUp(3, LocalDate.of(2026, 2, 9));

		assertThat(item("2026-02-10", REPORTED, look, end, withdrawn(ReactionEntry.endedAt(RECORDED_AT))))
			.returns(AttentionKind.FOLLOW_UP_DUE, AttentionItem::kind)
			.returns(3, AttentionItem::grade);
		assertThat(
				item("2026-02-10", REPORTED, look, withdrawn(ReactionEntry.of(((ReactionFollowedUp) look).followUp()))))
			.returns(AttentionKind.OPEN_REACTION, AttentionItem::kind)
			.returns(1, AttentionItem::grade);
	}

	private static CourseEvent withdrawn(ReactionEntry entry) {
		return new ReactionEntryRetracted(COURSE, BLISTER.reactionId(), entry, "other client");
	}

	private static CourseEvent assessed(int grade) {
		return new ReactionAssessed(COURSE, BLISTER.reactionId(),
				new ReactionAssessment(grade, Instant.parse("2026-02-04T09:00:00Z"), null));
	}

	private static CourseEvent followedUp(@Nullable Integer grade, @Nullable LocalDate nextLook) {
		return new ReactionFollowedUp(COURSE, BLISTER.reactionId(), new FollowUp(new FollowUpId(UUID.randomUUID()),
				Instant.parse("2026-02-04T09:00:00Z"), "dressed", grade, nextLook, null, null, null));
	}

	@Test
	void a_course_that_ended_needs_nobody_until_it_is_reopened() {
		CourseEvent discontinued = new CourseDiscontinued(COURSE, "moved");

		assertThat(kinds("2026-06-01", LASERED, CHECK_DUE, discontinued)).isEmpty();
		assertThat(kinds("2026-06-01", LASERED, CHECK_DUE, discontinued, new CourseReopened(COURSE, "is back")))
			.containsExactlyInAnyOrder(AttentionKind.READY, AttentionKind.FADING_CHECK_DUE);
	}

	@ParameterizedTest
	@CsvSource({ "4, false", "5, true" })
	void more_sittings_done_or_booked_than_planned_need_somebody(int elsewhere, boolean over) {
		assertThat(kinds("2026-02-03", history(elsewhere), LASERED, BOOKED).contains(AttentionKind.OVER_PLAN))
			.isEqualTo(over);
	}

	@Test
	void an_extension_settles_what_went_over_the_plan() {
		assertThat(item("2026-02-03", history(6), LASERED)).returns(AttentionKind.OVER_PLAN, AttentionItem::kind)
			.returns(CourseEventFixtures.sitting(1), AttentionItem::sittingId)
			.returns(Instant.parse("2026-02-02T10:00:00Z"), AttentionItem::since)
			.returns("7 sittings are done or booked, at most 6 are planned. Extend the course or end it.",
					AttentionItem::reason);
		assertThat(item("2026-02-03", history(7)).since()).isEqualTo(RECORDED_AT);
		assertThat(kinds("2026-02-03", history(6), LASERED, new CourseExtended(COURSE, 7, "dense ink"))).isEmpty();
	}

	@Test
	void a_sitting_that_was_not_recorded_needs_somebody_until_it_is_shown_what_became_of_it() {
		Instant now = Instant.parse("2026-05-06T10:00:00Z");

		assertThat(kinds(now, BOOKED, NOT_RECORDED)).containsExactly(AttentionKind.NOT_RECORDED);
		assertThat(kinds(now, BOOKED, NOT_RECORDED, CourseEventFixtures.lasered(2, "2026-05-04T10:00:00Z", "CROWN")))
			.isEmpty();
		assertThat(kinds(now, BOOKED, NOT_RECORDED, new NoShowRecorded(COURSE, CourseEventFixtures.sitting(2))))
			.isEmpty();
		assertThat(
				kinds(now, BOOKED, NOT_RECORDED, new SittingCancelled(COURSE, CourseEventFixtures.sitting(2), "ill")))
			.isEmpty();
		assertThat(kinds(now, CONSENT, screened("2026-05-01"), BOOKED, NOT_RECORDED,
				new SittingRescheduled(COURSE, CourseEventFixtures.sitting(2), Instant.parse("2026-05-11T10:00:00Z"),
						Duration.ofMinutes(45), List.of())))
			.isEmpty();
	}

	@Test
	void fading_is_to_be_read_until_it_was() {
		assertThat(kinds("2026-03-03", LASERED, CHECK_DUE)).containsExactly(AttentionKind.FADING_CHECK_DUE);
		assertThat(kinds("2026-03-03", LASERED, CHECK_DUE,
				CourseEventFixtures.measured(1, "2026-02-02T10:00:01Z", 20, null)))
			.containsExactly(AttentionKind.FADING_CHECK_DUE);
		assertThat(
				kinds("2026-03-03", LASERED, CHECK_DUE, CourseEventFixtures.faded(1, "2026-02-02T10:00:00Z", 20, null)))
			.containsExactly(AttentionKind.FADING_CHECK_DUE);
		assertThat(
				kinds("2026-03-03", LASERED, CHECK_DUE, CourseEventFixtures.faded(1, "2026-02-02T10:00:01Z", 20, null)))
			.isEmpty();
		assertThat(
				kinds("2026-03-03", LASERED, CHECK_DUE, CourseEventFixtures.faded(1, "2026-03-03T10:00:00Z", 20, null),
						new FadingRetracted(COURSE, CourseEventFixtures.fading(1), "wrong photo")))
			.containsExactly(AttentionKind.FADING_CHECK_DUE);
		assertThat(kinds("2026-03-03", LASERED, CHECK_DUE,
				CourseEventFixtures.lasered(2, "2026-03-03T10:00:00Z", "CROWN")))
			.isEmpty();
		assertThat(kinds("2026-03-03", LASERED, CHECK_DUE,
				new SittingRetracted(COURSE, CourseEventFixtures.sitting(1), "other client")))
			.isEmpty();
	}

	@Test
	void a_dormant_course_needs_somebody_until_anything_happens() {
		assertThat(kinds("2026-03-03", LASERED, DORMANT)).containsExactly(AttentionKind.DORMANT);
		assertThat(kinds("2026-03-03", LASERED, DORMANT, PLATEAU)).containsExactly(AttentionKind.DORMANT);
		assertThat(kinds("2026-03-03", LASERED, DORMANT, CONSENT)).isEmpty();
	}

	@Test
	void a_plateau_needs_somebody_until_a_fading_gains() {
		CourseEvent first = CourseEventFixtures.faded(1, "2026-02-20T10:00:00Z", 52, null);
		CourseEvent last = CourseEventFixtures.faded(2, "2026-03-05T10:00:00Z", 50, null);

		assertThat(kinds("2026-03-06", first, last, PLATEAU)).containsExactly(AttentionKind.PLATEAU);
		assertThat(kinds("2026-03-06", first, last, PLATEAU,
				CourseEventFixtures.faded(3, "2026-03-06T10:00:00Z", 52, null)))
			.containsExactly(AttentionKind.PLATEAU);
		assertThat(kinds("2026-03-06", first, last, PLATEAU,
				CourseEventFixtures.faded(3, "2026-03-06T10:00:00Z", 52.5, null)))
			.isEmpty();
		assertThat(kinds("2026-03-06", first, last, PLATEAU,
				new FadingRetracted(COURSE, CourseEventFixtures.fading(2), "other client")))
			.isEmpty();
		assertThat(kinds("2026-03-06", first, last, PLATEAU, new FadingAmended(COURSE,
				CourseEventFixtures.faded(1, "2026-03-06T10:00:00Z", 60, null).fading(), "typo", List.of())))
			.isEmpty();
	}

	@Test
	void an_item_keeps_its_id_until_there_is_another_reason() {
		AttentionItem reported = AttentionFixtures.item("2026-02-10", AttentionFixtures.REPORTED);

		assertThat(AttentionFixtures.item("2026-02-20", AttentionFixtures.REPORTED).id()).isEqualTo(reported.id());
		assertThat(AttentionFixtures.item("2026-02-20", AttentionFixtures.REPORTED, assessed(2)).id())
			.isNotEqualTo(reported.id());
	}

	@Test
	void a_reminder_of_the_same_kind_takes_the_place_of_the_earlier() {
		assertThat(kinds("2026-03-06", DORMANT, reminded(ReminderKind.DORMANT, null, "2026-03-05T10:00:00Z")))
			.containsExactly(AttentionKind.DORMANT);
	}

	private static CourseEvent reminded(ReminderKind kind, SittingId sitting, String since) {
		return new ReminderRaised(COURSE, new Reminder(kind, sitting, Instant.parse(since), Instant.parse(since)));
	}

	private static PastSitting past(int number, double percent) {
		return new PastSitting(number, null, false, null, null, List.of(), null, null, null, percent, null, List.of());
	}

	private static CourseEvent history(int sittings) {
		return new HistoryImported(COURSE, new History("blog", null, PastMethod.LASER, sittings, List.of(), List.of()),
				List.of());
	}

}
