package com.fadeline.query.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentKind;
import com.fadeline.api.course.ConsentView;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ConsentRecorded;
import com.fadeline.api.course.CourseEvent.ConsentWithdrawn;
import com.fadeline.api.course.CourseEvent.CourseCompleted;
import com.fadeline.api.course.CourseEvent.CourseExtended;
import com.fadeline.api.course.CourseEvent.CourseReopened;
import com.fadeline.api.course.CourseEvent.FadingRetracted;
import com.fadeline.api.course.CourseEvent.HistoryImported;
import com.fadeline.api.course.CourseEvent.NoShowRecorded;
import com.fadeline.api.course.CourseEvent.PatchTestRead;
import com.fadeline.api.course.CourseEvent.PatchTestRecorded;
import com.fadeline.api.course.CourseEvent.ReactionReported;
import com.fadeline.api.course.CourseEvent.ReactionResolved;
import com.fadeline.api.course.CourseEvent.SittingAmended;
import com.fadeline.api.course.CourseEvent.SittingCancelled;
import com.fadeline.api.course.CourseEvent.SittingRescheduled;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.FadingView;
import com.fadeline.api.course.History;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.PatchTestId;
import com.fadeline.api.course.PatchTestOutcome;
import com.fadeline.api.course.PlannedSittings;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionKind;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.SittingStatus;
import com.fadeline.query.Told;

import static com.fadeline.query.Told.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CourseViewFoldTests {

	private static final Instant RECORDED_AT = Instant.parse("2026-06-01T12:00:00Z");

	private static final AcceptedFinding EARLY = new AcceptedFinding("interval.floor", Severity.BREACH, "too early",
			"travels", "sam");

	@Test
	void an_opened_course_has_its_plan_and_nothing_done() {
		assertThat(told(Told.opened())).satisfies((course) -> {
			assertThat(course.status()).isEqualTo(CourseStatus.OPEN);
			assertThat(course.plan()).isEqualTo(new PlannedSittings(3, 6));
			assertThat(course.sittingsRecorded()).isZero();
			assertThat(course.sequence()).isZero();
		});
	}

	@Test
	void events_without_an_opening_are_refused() {
		assertThatIllegalStateException().isThrownBy(() -> told(Told.lasered(1, "2026-02-02T10:00:00Z", "CROWN")))
			.withMessageContaining(COURSE.toString());
	}

	@Test
	void a_sitting_is_booked_moved_and_done() {
		CourseView course = told(
				Told.opened(), Told.booked(1, "2026-02-02T10:00:00Z", "CROWN"), new SittingRescheduled(COURSE,
						Told.sitting(1), Instant.parse("2026-02-03T10:00:00Z"), Duration.ofMinutes(30), List.of(EARLY)),
				Told.lasered(1, "2026-02-03T10:10:00Z", "SCAR"));

		assertThat(course.sittingsRecorded()).isOne();
		assertThat(course.sittings()).singleElement().satisfies((sitting) -> {
			assertThat(sitting.status()).isEqualTo(SittingStatus.RECORDED);
			assertThat(sitting.number()).isOne();
			assertThat(sitting.at()).isEqualTo("2026-02-03T10:10:00Z");
			assertThat(sitting.duration()).isEqualTo(Duration.ofMinutes(30));
			assertThat(sitting.zones()).containsExactly("SCAR");
			assertThat(sitting.findings()).containsExactly(EARLY);
		});
	}

	@Test
	void a_sitting_that_did_not_happen_says_why() {
		CourseView course = told(Told.opened(), Told.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
				Told.booked(2, "2026-03-02T10:00:00Z", "CROWN"), new SittingCancelled(COURSE, Told.sitting(1), "ill"),
				new NoShowRecorded(COURSE, Told.sitting(2)));

		assertThat(course.sittings()).extracting((sitting) -> sitting.status())
			.containsExactly(SittingStatus.CANCELLED, SittingStatus.NO_SHOW);
		assertThat(course.sittingsRecorded()).isZero();
	}

	@Test
	void an_amendment_replaces_what_it_amends() {
		CourseView course = told(Told.opened(), Told.lasered(1, "2026-02-02T10:00:00Z", "CROWN"), new SittingAmended(
				COURSE, Told.sitting(1), Told.laser("2026-02-01T10:00:00Z", "SCAR"), "wrong day", List.of()));

		assertThat(course.sittingsRecorded()).isOne();
		assertThat(course.sittings()).singleElement().satisfies((sitting) -> {
			assertThat(sitting.amended()).isTrue();
			assertThat(sitting.number()).isOne();
			assertThat(sitting.at()).isEqualTo("2026-02-01T10:00:00Z");
			assertThat(sitting.zones()).containsExactly("SCAR");
		});
	}

	@Test
	void a_retracted_fading_stays_with_its_reason() {
		assertThat(told(Told.opened(), Told.faded(1, "2026-03-05T10:00:00Z", 40, null),
				new FadingRetracted(COURSE, Told.fading(1), "wrong photo"))
			.fadings()).extracting(FadingView::retractedBecause).containsExactly("wrong photo");
	}

	@Test
	void consents_tests_and_reactions_keep_what_became_of_them() {
		PatchTest test = new PatchTest(new PatchTestId(new UUID(3, 1)), RECORDED_AT, List.of(), List.of());
		PatchTest.Reading reading = new PatchTest.Reading(RECORDED_AT, PatchTestOutcome.CLEAR, null);
		Reaction blister = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, RECORDED_AT, null,
				List.of(), null);

		CourseView course = told(Told.opened(),
				new ConsentRecorded(COURSE, new Consent(ConsentKind.PHOTOGRAPHY, "1", RECORDED_AT)),
				new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY), new PatchTestRecorded(COURSE, test),
				new PatchTestRead(COURSE, test.patchTestId(), reading), new ReactionReported(COURSE, blister),
				new ReactionResolved(COURSE, blister.reactionId(), RECORDED_AT, "healed"));

		assertThat(course.consents()).extracting(ConsentView::withdrawnAt).containsExactly(RECORDED_AT);
		assertThat(course.patchTests()).singleElement()
			.satisfies((seen) -> assertThat(seen.reading()).isEqualTo(reading));
		assertThat(course.reactions()).containsExactly(new ReactionView(blister, RECORDED_AT, "healed"));
	}

	@Test
	void sittings_of_a_history_count_as_recorded() {
		History history = new History("blog", null, PastMethod.LASER, 12, List.of(), List.of());

		assertThat(told(Told.opened(), new HistoryImported(COURSE, history, List.of()),
				Told.lasered(13, "2026-02-02T10:00:00Z", "CROWN"))
			.sittingsRecorded()).isEqualTo(13);
	}

	@Test
	void a_course_ends_opens_again_and_is_extended() {
		CourseEvent completed = new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, "well done");
		CourseEvent reopened = new CourseReopened(COURSE, "shows again");

		assertThat(told(Told.opened(), completed)).returns(CourseStatus.COMPLETED, CourseView::status)
			.returns("The target was reached: well done", CourseView::ending);
		assertThat(told(Told.opened(), completed, reopened, new CourseExtended(COURSE, 12, "dense ink")))
			.returns(CourseStatus.OPEN, CourseView::status)
			.returns(null, CourseView::ending)
			.returns(new PlannedSittings(3, 12), CourseView::plan);
	}

	private static CourseView told(CourseEvent... events) {
		return Told.fold(new CourseViewFold(), RECORDED_AT, events);
	}

}
