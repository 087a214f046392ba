package com.fadeline.query.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.Grouping;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.CourseEventFixtures.booked;
import static com.fadeline.query.CourseEventFixtures.faded;
import static com.fadeline.query.CourseEventFixtures.laser;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.opened;
import static com.fadeline.query.CourseEventFixtures.salined;
import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class CourseContributionsTests {

	private static final CourseCompleted REACHED = new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, null);

	@Test
	void a_sitting_counts_on_the_day_of_the_clinic_by_all_that_it_has() {
		assertThat(Reported.counts(Figure.SITTING, opened(), lasered(1, "2026-01-10T23:30:00Z"))).containsOnlyKeys(
				"ALL ALL LASER on 2026-01-11", "METHOD LASER LASER on 2026-01-11",
				"WAVELENGTH 1064 LASER on 2026-01-11", "PHOTOTYPE UNKNOWN LASER on 2026-01-11",
				"PIGMENT UNKNOWN LASER on 2026-01-11", "DEVICE UNKNOWN LASER on 2026-01-11",
				"OPERATOR %s LASER on 2026-01-11".formatted(CourseEventFixtures.OPERATOR));
	}

	@Test
	void an_amended_sitting_counts_as_it_was_corrected() {
		assertThat(Reported.counts(Figure.SITTING, opened(), lasered(1, "2026-01-10T10:00:00Z"),
				new SittingAmended(COURSE, sitting(1), laser("2026-01-12T10:00:00Z"), "wrong day", List.of())))
			.containsEntry("ALL ALL LASER on 2026-01-12", 1L)
			.doesNotContainKey("ALL ALL LASER on 2026-01-10");
	}

	@Test
	void a_revised_assessment_moves_all_sittings_of_the_course() {
		assertThat(Reported.counts(Figure.SITTING, opened(), lasered(1, "2026-01-10T10:00:00Z"),
				new AssessmentRevised(COURSE,
						new Assessment(Phototype.V, null, null, null, null, Pigment.CARBON, null, null),
						opened().estimate())))
			.containsKeys("PHOTOTYPE V LASER on 2026-01-10", "PIGMENT CARBON LASER on 2026-01-10")
			.doesNotContainKey("PIGMENT UNKNOWN LASER on 2026-01-10");
	}

	@Test
	void a_fading_taken_back_gains_nothing() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z"),
				faded(1, "2026-03-01T10:00:00Z", 30, null) };
		assertThat(CourseContributions.of(Reported.facts(events)).sittings().get(sitting(1)).fadingGained())
			.isEqualByComparingTo("30");

		assertThat(CourseContributions.of(Reported.facts(events[0], events[1], events[2],
				new FadingRetracted(COURSE, CourseEventFixtures.fading(1), "mistyped"))))
			.isEqualTo(CourseContributions.of(Reported.facts(events[0], events[1])));
	}

	@Test
	void a_sitting_taken_back_leaves_neither_itself_nor_its_booking() {
		CourseEvent[] events = { opened(), booked(1, "2026-01-10T10:00:00Z"), lasered(1, "2026-01-10T10:00:00Z"),
				new SittingRetracted(COURSE, sitting(1), "another client") };

		assertThat(CourseContributions.of(Reported.facts(events)))
			.isEqualTo(CourseContributions.of(Reported.facts(opened())));
	}

	@Test
	void an_amended_reaction_counts_as_corrected_and_one_taken_back_not_at_all() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z"), reaction(1, 2, sitting(1)),
				new ReactionAmended(COURSE, reaction(1, 3, sitting(1)).reaction(), "worse") };
		assertThat(Reported.counts(Figure.REACTION, events)).containsEntry("KIND BLISTER 3 on 2026-04-01", 1L)
			.doesNotContainKey("KIND BLISTER 2 on 2026-04-01");

		assertThat(Reported.counts(Figure.AFFECTED_COURSE, events[0], events[1], events[2],
				new ReactionRetracted(COURSE, new ReactionId(new UUID(3, 1)), "another client")))
			.isEmpty();
	}

	@Test
	void a_booking_counts_on_the_day_it_is_for_at_last() {
		assertThat(Reported.counts(Figure.BOOKING, opened(), booked(1, "2026-01-10T10:00:00Z"),
				booked(2, "2026-01-11T10:00:00Z"), booked(3, "2026-01-12T10:00:00Z"),
				new SittingRescheduled(COURSE, sitting(1), Instant.parse("2026-01-20T10:00:00Z"), Duration.ofHours(1),
						List.of()),
				new NoShowRecorded(COURSE, sitting(1)), lasered(2, "2026-01-13T10:00:00Z")))
			.containsOnly(Map.entry("ALL ALL NO_SHOW on 2026-01-20", 1L), Map.entry("ALL ALL KEPT on 2026-01-11", 1L),
					Map.entry("ALL ALL PENDING on 2026-01-12", 1L));
	}

	@Test
	void a_course_that_reached_the_target_is_held_against_its_estimate() {
		Map<Cell, Cell.Amount> cells = CourseContributions
			.of(Reported.facts(opened(), lasered(1, "2026-01-10T10:00:00Z"), salined(2, "2026-03-10T10:00:00Z"),
					REACHED))
			.cells();

		assertThat(cells
			.get(new Cell(Figure.FORECAST, Grouping.METHOD, CourseEventFixtures.CLINIC, LocalDate.of(2026, 1, 5),
					"MIXED", "BELOW"))
			.total()).isEqualByComparingTo("-4");
		assertThat(cells
			.get(new Cell(Figure.FORECAST_MISS, Grouping.BASIS, CourseEventFixtures.CLINIC, LocalDate.of(2026, 1, 5),
					"FIELD_RANGE", ""))
			.total()).isEqualByComparingTo("4");
	}

	@Test
	void a_reopened_course_is_open_again() {
		assertThat(Reported.counts(Figure.COURSE, opened(), REACHED, new CourseReopened(COURSE, "more ink")))
			.containsOnlyKeys("ALL ALL OPEN on 2026-01-05");
	}

	@Test
	void sittings_elsewhere_are_counted_apart_and_make_a_course_incomparable() {
		CourseEvent[] events = { opened(), new HistoryImported(COURSE,
				new History("h", null, PastMethod.LASER, 4, List.of(), List.of()), List.of()),
				lasered(1, "2026-01-10T10:00:00Z"), REACHED };

		assertThat(Reported.counts(Figure.SITTING_ELSEWHERE, events))
			.containsOnly(Map.entry("ALL ALL  on 2026-01-05", 4L));
		assertThat(Reported.counts(Figure.COMPLETED_SITTINGS, events)).containsOnlyKeys("ALL ALL 1 on 2026-01-05");
		assertThat(Reported.counts(Figure.FORECAST, events)).isEmpty();
		assertThat(Reported.counts(Figure.NOT_COMPARED, events)).containsEntry("ALL ALL  on 2026-01-05", 1L);
	}

	@Test
	void sittings_elsewhere_count_as_corrected_and_not_once_taken_back() {
		History history = new History("h", null, PastMethod.LASER, 4, List.of(), List.of());
		History right = new History("h", null, PastMethod.LASER, 3, List.of(), List.of());
		CourseEvent imported = new HistoryImported(COURSE, history, List.of());
		CourseEvent amended = new EarlierSittingsAmended(COURSE, right, history, "misread", List.of());

		assertThat(Reported.counts(Figure.SITTING_ELSEWHERE, opened(), imported, amended))
			.containsOnly(Map.entry("ALL ALL  on 2026-01-05", 3L));
		assertThat(Reported.counts(Figure.SITTING_ELSEWHERE, opened(), imported, amended,
				new EarlierSittingsRetracted(COURSE, null, right, null, "other client")))
			.isEmpty();
	}

	@Test
	void a_reaction_has_the_traits_of_its_sitting_and_affects_its_course_once() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z"), salined(2, "2026-03-10T10:00:00Z"),
				reaction(1, 2, sitting(1)), reaction(2, 2, null) };

		assertThat(Reported.counts(Figure.REACTION, events)).containsEntry("METHOD LASER 2 on 2026-04-01", 1L)
			.containsEntry("METHOD SALINE 2 on 2026-04-01", 1L)
			.containsEntry("KIND BLISTER 2 on 2026-04-01", 2L);
		assertThat(Reported.counts(Figure.AFFECTED_COURSE, events)).containsEntry("ALL ALL  on 2026-01-05", 1L)
			.containsEntry("KIND BLISTER 2 on 2026-01-05", 1L);
		assertThat(Reported.counts(Figure.TREATED_COURSE, events)).containsEntry("METHOD SALINE  on 2026-01-05", 1L);
	}

	@Test
	void a_course_is_followed_up_if_its_skin_was_seen_28_days_after_or_has_reacted() {
		CourseEvent first = lasered(1, "2026-01-10T10:00:00Z");
		CourseEvent second = salined(2, "2026-02-10T10:00:00Z");

		assertThat(Reported.counts(Figure.FOLLOWED_COURSE, opened(), first)).isEmpty();
		assertThat(Reported.counts(Figure.FOLLOWED_COURSE, opened(), first, faded(1, "2026-02-06T10:00:00Z", 20, null)))
			.isEmpty();
		assertThat(Reported.counts(Figure.FOLLOWED_COURSE, opened(), first, faded(1, "2026-02-07T10:00:00Z", 20, null)))
			.containsEntry("METHOD LASER  on 2026-01-05", 1L);
		assertThat(Reported.counts(Figure.FOLLOWED_COURSE, opened(), first, second))
			.containsEntry("METHOD LASER  on 2026-01-05", 1L)
			.doesNotContainKey("METHOD SALINE  on 2026-01-05");
		assertThat(Reported.counts(Figure.FOLLOWED_COURSE, opened(), first, second, reaction(1, 2, sitting(2))))
			.containsEntry("METHOD SALINE  on 2026-01-05", 1L)
			.containsEntry("ALL ALL  on 2026-01-05", 1L);
	}

	@Test
	void a_record_states_what_it_misses() {
		assertThat(Reported.counts(Figure.MISSING, opened(), salined(1, "2026-01-10T10:00:00Z")))
			.containsOnlyKeys(List.of("CONSENT", "ENDPOINT", "EXPIRY", "LOT", "NEEDLE_LOT", "PAIN", "PRODUCT")
				.stream()
				.flatMap((fact) -> List
					.of("ALL ALL", "METHOD SALINE", "DEVICE NONE", "OPERATOR " + CourseEventFixtures.OPERATOR)
					.stream()
					.map((group) -> "%s %s on 2026-01-10".formatted(group, fact)))
				.toArray(String[]::new));
	}

	@Test
	void a_consent_counts_from_its_signature_until_it_is_withdrawn() {
		ConsentRecorded signed = new ConsentRecorded(COURSE,
				new Consent(ConsentKind.TREATMENT, "1", Instant.parse("2026-01-10T09:00:00Z")));

		assertThat(missing(lasered(1, "2026-01-10T08:59:59Z"), signed)).contains("CONSENT");
		assertThat(missing(lasered(1, "2026-01-10T09:00:00Z"), signed)).doesNotContain("CONSENT");
		assertThat(missing(signed, new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT),
				lasered(1, "2026-06-01T12:00:00Z")))
			.contains("CONSENT");
		assertThat(missing(signed, new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY),
				lasered(1, "2026-06-01T12:00:00Z")))
			.doesNotContain("CONSENT");
	}

	@Test
	void what_changes_is_the_difference_to_what_was_counted() {
		Contribution before = CourseContributions.of(Reported.facts(opened(), lasered(1, "2026-01-10T10:00:00Z")));
		Contribution after = CourseContributions.of(Reported.facts(opened(), lasered(2, "2026-01-11T10:00:00Z")));

		assertThat(after.cellsSince(after)).isEmpty();
		assertThat(after.cellsSince(before).values()).extracting(Cell.Amount::count).contains(1L, -1L);
		assertThat(after.sittingsSince(before)).extracting(SittingLine::sittingId).containsExactly(sitting(2));
		assertThat(after.sittingsGoneSince(before)).containsExactly(sitting(1));
	}

	private static String missing(CourseEvent one, CourseEvent... more) {
		CourseEvent[] events = new CourseEvent[more.length + 2];
		events[0] = opened();
		events[1] = one;
		System.arraycopy(more, 0, events, 2, more.length);
		return CourseContributions.of(Reported.facts(events)).sittings().get(sitting(1)).missing();
	}

	private static ReactionReported reaction(int number, int grade, SittingId sitting) {
		return new ReactionReported(COURSE, new Reaction(new ReactionId(new UUID(3, number)), ReactionKind.BLISTER,
				grade, Instant.parse("2026-04-01T10:00:00Z"), sitting, List.of(), null));
	}

}
