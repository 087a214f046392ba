package com.fadeline.query.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.EarlierCorrection;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CourseViewFoldTests {

	private static final Instant RECORDED_AT = Instant.parse("2026-06-01T12:00:00Z");

	private static final AcceptedFinding EARLY = new AcceptedFinding("interval.floor", Severity.BREACH, "too early",
			"travels", "sam");

	@Test
	void an_opened_course_has_its_plan_and_nothing_done() {
		assertThat(folded(CourseEventFixtures.opened())).satisfies((course) -> {
			assertThat(course.status()).isEqualTo(CourseStatus.OPEN);
			assertThat(course.plan()).isEqualTo(new PlannedSittings(3, 6));
			assertThat(course.sittingsRecorded()).isZero();
			assertThat(course.sequence()).isZero();
		});
	}

	@Test
	void events_without_an_opening_are_refused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> folded(CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN")))
			.withMessageContaining(COURSE.toString());
	}

	@Test
	void a_changed_sitting_keeps_its_findings_and_is_otherwise_as_changed() {
		Booking changed = CourseEventFixtures.booked(1, "2026-02-05T10:00:00Z", "SCAR").booking();

		CourseView course = folded(CourseEventFixtures.opened(),
				CourseEventFixtures.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
				new SittingRebooked(COURSE, Method.SALINE, changed, List.of(EARLY)));

		assertThat(course.sittings()).singleElement().satisfies((sitting) -> {
			assertThat(sitting.status()).isEqualTo(SittingStatus.SCHEDULED);
			assertThat(sitting.method()).isEqualTo(Method.SALINE);
			assertThat(sitting.zones()).containsExactly("SCAR");
			assertThat(sitting.at()).isEqualTo("2026-02-05T10:00:00Z");
			assertThat(sitting.findings()).containsExactly(EARLY);
		});
	}

	@Test
	void a_sitting_is_booked_moved_and_done() {
		CourseView course = folded(CourseEventFixtures.opened(),
				CourseEventFixtures.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
				new SittingRescheduled(COURSE, CourseEventFixtures.sitting(1), Instant.parse("2026-02-03T10:00:00Z"),
						Duration.ofMinutes(30), List.of(EARLY)),
				CourseEventFixtures.lasered(1, "2026-02-03T10:10:00Z", "SCAR"));

		assertThat(course.sittingsRecorded()).isOne();
		assertThat(course.sittings()).singleElement().satisfies((sitting) -> {
			assertThat(sitting.status()).isEqualTo(SittingStatus.RECORDED);
			assertThat(sitting.number()).isOne();
			assertThat(sitting.at()).isEqualTo("2026-02-03T10:10:00Z");
			assertThat(sitting.duration()).isEqualTo(Duration.ofMinutes(30));
			assertThat(sitting.zones()).containsExactly("SCAR");
			assertThat(sitting.recordedAt()).as("when it was put on record first").isEqualTo(RECORDED_AT);
			assertThat(sitting.findings()).containsExactly(EARLY);
		});
	}

	@Test
	void a_sitting_that_did_not_happen_states_why() {
		CourseView course = folded(CourseEventFixtures.opened(),
				CourseEventFixtures.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.booked(2, "2026-03-02T10:00:00Z", "CROWN"),
				new SittingCancelled(COURSE, CourseEventFixtures.sitting(1), "ill"),
				new NoShowRecorded(COURSE, CourseEventFixtures.sitting(2)));

		assertThat(course.sittings()).extracting((sitting) -> sitting.status())
			.containsExactly(SittingStatus.CANCELLED, SittingStatus.NO_SHOW);
		assertThat(course.sittingsRecorded()).isZero();
	}

	@Test
	void an_amendment_replaces_what_it_amends() {
		CourseView course = folded(CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"),
				new SittingAmended(COURSE, CourseEventFixtures.sitting(1),
						CourseEventFixtures.laser("2026-02-01T10:00:00Z", "SCAR"), "wrong day", List.of()));

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
		assertThat(folded(CourseEventFixtures.opened(), CourseEventFixtures.faded(1, "2026-03-05T10:00:00Z", 40, null),
				new FadingRetracted(COURSE, CourseEventFixtures.fading(1), "wrong photo"))
			.fadings()).extracting(FadingView::retractedBecause).containsExactly("wrong photo");
	}

	@Test
	void a_retracted_sitting_stays_with_its_reason_and_those_after_it_move_up() {
		CourseView course = folded(CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(2, "2026-03-20T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(3, "2026-05-10T10:00:00Z", "CROWN"),
				new SittingRetracted(COURSE, CourseEventFixtures.sitting(2), "other client"));

		assertThat(course.sittingsRecorded()).isEqualTo(2);
		assertThat(course.sittings()).extracting(SittingView::number).containsExactly(1, null, 2);
		assertThat(course.sittings()).extracting(SittingView::status)
			.containsExactly(SittingStatus.RECORDED, SittingStatus.RETRACTED, SittingStatus.RECORDED);
		assertThat(course.sittings()).extracting(SittingView::retractedBecause)
			.containsExactly(null, "other client", null);
		assertThat(course.sittings()).extracting(SittingView::treatment).doesNotContainNull();
	}

	@Test
	void an_amended_fading_has_its_new_values_and_what_was_found_of_both() {
		Fading right = new Fading(CourseEventFixtures.fading(1), RECORDED_AT, 30, null, Observer.SPECIALIST,
				Scale.PHOTO, null);

		assertThat(folded(CourseEventFixtures.opened(), CourseEventFixtures.faded(1, "2026-03-05T10:00:00Z", 70, null),
				new FadingAmended(COURSE, right, "typo", List.of(EARLY)))
			.fadings()).containsExactly(new FadingView(right, List.of("typo"), null, List.of(EARLY)));
	}

	@Test
	void an_amended_reaction_keeps_its_end_and_a_retracted_one_its_reason() {
		Reaction blister = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, RECORDED_AT, null,
				List.of(), null);
		Reaction crust = new Reaction(blister.reactionId(), ReactionKind.CRUST, 1, RECORDED_AT, null, List.of(), null);

		assertThat(folded(CourseEventFixtures.opened(), new ReactionReported(COURSE, blister),
				new ReactionResolved(COURSE, blister.reactionId(), RECORDED_AT, "healed"),
				new ReactionAmended(COURSE, crust, "it was a crust"),
				new ReactionRetracted(COURSE, blister.reactionId(), "other client"))
			.reactions())
			.containsExactly(new ReactionView(crust, RECORDED_AT, "healed", List.of("it was a crust"), "other client"));
	}

	@Test
	void a_withdrawn_end_or_letter_leaves_the_reaction_as_it_was_and_stays_in_sight() {
		Reaction blister = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, RECORDED_AT, null,
				List.of(), null);
		Clearance letter = new Clearance("Dr A", LocalDate.of(2026, 3, 9), null, null);
		ReactionEntry end = ReactionEntry.endedAt(RECORDED_AT);

		ReactionView view = folded(CourseEventFixtures.opened(), new ReactionReported(COURSE, blister),
				new ReactionCleared(COURSE, blister.reactionId(), letter),
				new ReactionResolved(COURSE, blister.reactionId(), RECORDED_AT, "healed"),
				new ReactionEntryRetracted(COURSE, blister.reactionId(), end, "other client"),
				new ReactionEntryRetracted(COURSE, blister.reactionId(), ReactionEntry.of(letter), "typed twice"))
			.reactions()
			.getFirst();

		assertThat(view.isStillOpen()).isTrue();
		assertThat(view.entries()).isEmpty();
		assertThat(view.withdrawn()).containsExactly(new ReactionView.Withdrawn(end, "other client"),
				new ReactionView.Withdrawn(ReactionEntry.of(letter), "typed twice"));
	}

	@Test
	void zones_come_and_go_with_their_estimate() {
		Estimate estimate = new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);
		CourseEvent added = new ZoneAdded(COURSE, "LEFT_EYEBROW", estimate);

		CourseView more = folded(CourseEventFixtures.opened(), added);
		assertThat(more.zones()).containsExactly("CROWN", "SCAR", "LEFT_EYEBROW");
		assertThat(more.estimate()).isEqualTo(estimate);
		assertThat(folded(CourseEventFixtures.opened(), added, new ZoneRetracted(COURSE, "SCAR", estimate, "typo"))
			.zones()).containsExactly("CROWN", "LEFT_EYEBROW");
	}

	@Test
	void an_amended_assessment_brings_its_estimate() {
		Assessment carbon = new Assessment(null, null, null, null, null, Pigment.CARBON, null, null);
		Estimate estimate = new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);

		CourseView course = folded(CourseEventFixtures.opened(),
				new AssessmentAmended(COURSE, carbon, estimate, "other sheet"));

		assertThat(course.assessment()).isEqualTo(carbon);
		assertThat(course.estimate()).isEqualTo(estimate);
	}

	@Test
	void consents_tests_and_reactions_keep_what_became_of_them() {
		PatchTest test = new PatchTest(new PatchTestId(new UUID(3, 1)), RECORDED_AT, List.of(), List.of());
		PatchTest.Reading reading = new PatchTest.Reading(RECORDED_AT, PatchTestOutcome.CLEAR, null);
		Reaction blister = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, RECORDED_AT, null,
				List.of(), null);

		CourseView course = folded(CourseEventFixtures.opened(),
				new ConsentRecorded(COURSE, new Consent(ConsentKind.PHOTOGRAPHY, "1", RECORDED_AT)),
				new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY), new PatchTestRecorded(COURSE, test),
				new PatchTestRead(COURSE, test.patchTestId(), reading), new ReactionReported(COURSE, blister),
				new ReactionResolved(COURSE, blister.reactionId(), RECORDED_AT, "healed"));

		assertThat(course.consents()).extracting(ConsentView::withdrawnAt).containsExactly(RECORDED_AT);
		assertThat(course.patchTests()).singleElement()
			.satisfies((seen) -> assertThat(seen.reading()).isEqualTo(reading));
		assertThat(course.reactions())
			.containsExactly(new ReactionView(blister, RECORDED_AT, "healed", List.of(), null));
	}

	@Test
	void withdrawn_answers_and_extensions_leave_those_before() {
		Screening first = new Screening(RECORDED_AT, List.of(Screening.Answer.no(ScreeningItem.EPILEPSY)));
		Screening second = new Screening(RECORDED_AT, List.of(Screening.Answer.yes(ScreeningItem.EPILEPSY)));

		CourseView course = folded(CourseEventFixtures.opened(), new ScreeningRecorded(COURSE, first),
				new ScreeningRecorded(COURSE, second), new ScreeningRetracted(COURSE, RECORDED_AT, "other client"),
				new CourseExtended(COURSE, 12, "dense ink"), new ExtensionRetracted(COURSE, 12, 9, "other course"));
		assertThat(course.screenings()).containsExactly(first);
		assertThat(course.plan().max()).isEqualTo(9);
	}

	@Test
	void a_withdrawn_reading_leaves_the_one_before_and_a_withdrawn_test_nothing() {
		PatchTest test = new PatchTest(new PatchTestId(new UUID(3, 1)), RECORDED_AT, List.of(), List.of());
		PatchTest.Reading first = new PatchTest.Reading(RECORDED_AT, PatchTestOutcome.CLEAR, null);
		PatchTest.Reading second = new PatchTest.Reading(RECORDED_AT.plusSeconds(1), PatchTestOutcome.REACTED, null);

		CourseView course = folded(CourseEventFixtures.opened(), new PatchTestRecorded(COURSE, test),
				new PatchTestRead(COURSE, test.patchTestId(), first),
				new PatchTestRead(COURSE, test.patchTestId(), second),
				new PatchTestRetracted(COURSE, test.patchTestId(), second.readAt(), "wrong spots"));
		assertThat(course.patchTests()).containsExactly(new PatchTestView(test, List.of(first)));

		assertThat(folded(CourseEventFixtures.opened(), new PatchTestRecorded(COURSE, test),
				new PatchTestRetracted(COURSE, test.patchTestId(), null, "other client"))
			.patchTests()).isEmpty();
	}

	@Test
	void a_consent_is_shown_with_the_talk_about_it_and_stays_when_it_is_void() {
		ConsentRecorded home = new ConsentRecorded(COURSE,
				new Consent(ConsentKind.TREATMENT, "laser-en-1", RECORDED_AT),
				new ConsentSignature(new StoredFile(new FileId(new UUID(7, 1)), "4e", 1, "application/pdf"),
						ConsentTopic.LASER, "5f", "en", List.of(), "Ada", null, null));
		OperatorId ines = new OperatorId(new UUID(8, 1));
		ConsentView signed = folded(CourseEventFixtures.opened(), home).consents().getFirst();
		assertThat(signed.awaitsTalk()).isTrue();

		ConsentView explained = folded(CourseEventFixtures.opened(), home,
				new ConsentExplained(COURSE, new FileId(new UUID(7, 1)), ines, RECORDED_AT))
			.consents()
			.getFirst();
		assertThat(explained.awaitsTalk()).isFalse();
		assertThat(explained.talk()).isEqualTo(new ConsentView.Talk(ines, RECORDED_AT));

		ConsentView gone = folded(CourseEventFixtures.opened(), home,
				new ConsentVoided(COURSE, home.consent(), "of another client"))
			.consents()
			.getFirst();
		assertThat(gone.voidedBecause()).isEqualTo("of another client");
		assertThat(gone.awaitsTalk()).isFalse();
	}

	@Test
	void a_consent_of_another_course_is_shown_as_it_ended() {
		Consent signed = new Consent(ConsentKind.PHOTOGRAPHY, "1", RECORDED_AT);

		CourseView course = folded(CourseEventFixtures.opened(),
				new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY, signed));

		assertThat(course.consents()).containsExactly(new ConsentView(signed, RECORDED_AT));
	}

	@Test
	void sittings_of_a_history_count_as_recorded() {
		History history = new History("blog", null, PastMethod.LASER, 12, List.of(), List.of());

		assertThat(folded(CourseEventFixtures.opened(), new HistoryImported(COURSE, history, List.of()),
				CourseEventFixtures.lasered(13, "2026-02-02T10:00:00Z", "CROWN"))
			.sittingsRecorded()).isEqualTo(13);
	}

	@Test
	void earlier_sittings_stand_as_they_were_corrected_and_are_gone_once_taken_back() {
		History history = new History("blog", null, PastMethod.LASER, 12, List.of(), List.of());
		History corrected = new History("blog", null, PastMethod.SALINE, 2, List.of(), List.of());
		CourseEvent imported = new HistoryImported(COURSE, history, List.of());
		CourseEvent amended = new EarlierSittingsAmended(COURSE, corrected, history, "misread", List.of());

		assertThat(folded(CourseEventFixtures.opened(), imported, amended)).returns(2, CourseView::sittingsRecorded)
			.returns(List.of(corrected), CourseView::histories);
		assertThat(folded(CourseEventFixtures.opened(), imported, amended,
				new EarlierSittingsRetracted(COURSE, null, corrected, null, "other client")))
			.returns(0, CourseView::sittingsRecorded)
			.returns(List.of(), CourseView::histories);
	}

	@Test
	void an_earlier_sitting_shows_that_it_was_corrected_and_only_that_one() {
		History history = history("misread", 20.0, 40.0);
		History corrected = history("misread", 25.0, 40.0);

		CourseView course = folded(CourseEventFixtures.opened(), new HistoryImported(COURSE, history, List.of()),
				new EarlierSittingsAmended(COURSE, corrected, history, "misread", List.of()));

		assertThat(course.earlierCorrections())
			.containsExactly(new EarlierCorrection(history.id(), 1, "misread", null));
		assertThat(List.of(course.amended(corrected, 1), course.amended(corrected, 2), course.amended(corrected, null)))
			.containsExactly(true, false, false);
	}

	@Test
	void what_holds_for_all_earlier_sittings_shows_that_it_was_corrected() {
		History history = history("Leeds", 20.0);
		History corrected = history("York", 20.0);

		CourseView course = folded(CourseEventFixtures.opened(), new HistoryImported(COURSE, history, List.of()),
				new EarlierSittingsAmended(COURSE, corrected, history, "other clinic", List.of()));

		assertThat(List.of(course.amended(corrected, null), course.amended(corrected, 1))).containsExactly(true, false);
	}

	@Test
	void a_withdrawn_earlier_sitting_stays_with_the_reason_and_is_not_corrected_any_more() {
		History history = history("Leeds", 20.0, 40.0);
		History corrected = history("Leeds", 25.0, 40.0);
		CourseEvent imported = new HistoryImported(COURSE, history, List.of());
		CourseEvent amended = new EarlierSittingsAmended(COURSE, corrected, history, "misread", List.of());

		assertThat(folded(CourseEventFixtures.opened(), imported, amended,
				new EarlierSittingsRetracted(COURSE, 1, corrected, corrected.without(1), "twice")))
			.returns(List.of(new EarlierCorrection(history.id(), 1, "twice", corrected.only(1))),
					CourseView::earlierCorrections);
		assertThat(folded(CourseEventFixtures.opened(), imported,
				new EarlierSittingsRetracted(COURSE, null, history, null, "other client")))
			.returns(List.of(new EarlierCorrection(history.id(), null, "other client", history)),
					CourseView::earlierCorrections);
	}

	private static History history(String source, Double... fadings) {
		return new History("blog", source, PastMethod.LASER, null,
				Stream.of(fadings)
					.map((percent) -> new PastSitting(null, null, false, null, null, List.of(), null, null, null,
							percent, null, List.of()))
					.toList(),
				List.of());
	}

	@Test
	void a_course_ends_opens_again_and_is_extended() {
		CourseEvent completed = new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, "well done");
		CourseEvent reopened = new CourseReopened(COURSE, "shows again");

		assertThat(folded(CourseEventFixtures.opened(), completed)).returns(CourseStatus.COMPLETED, CourseView::status)
			.returns("The target was reached: well done", CourseView::ending)
			.returns(new CourseView.Completion(CompletionOutcome.TARGET_REACHED, "well done"), CourseView::completion);
		assertThat(
				folded(CourseEventFixtures.opened(), completed, reopened, new CourseExtended(COURSE, 12, "dense ink")))
			.returns(CourseStatus.OPEN, CourseView::status)
			.returns(null, CourseView::ending)
			.returns(new PlannedSittings(3, 12), CourseView::plan);
	}

	private static CourseView folded(CourseEvent... events) {
		return CourseEventFixtures.fold(new CourseViewFold(), RECORDED_AT, events);
	}

}
