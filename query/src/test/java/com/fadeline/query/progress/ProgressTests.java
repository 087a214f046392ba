package com.fadeline.query.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fadeline.api.PartialDate;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.query.ProgressView.Observation;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.forecast.Experience;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProgressTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final Instant RECORDED_AT = Instant.parse("2026-06-01T12:00:00Z");

	private static final Reaction BLISTER = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2,
			Instant.parse("2026-02-04T10:00:00Z"), null, List.of("CROWN"), null);

	@Test
	void a_course_just_opened_has_all_its_sittings_ahead() {
		ProgressView progress = on("2026-01-06", CourseEventFixtures.opened());

		assertThat(progress.status()).isEqualTo(CourseStatus.OPEN);
		assertThat(progress.sittings().recorded()).isZero();
		assertThat(progress.sittings().planned()).isEqualTo(new PlannedSittings(3, 6));
		assertThat(progress.sittings().remaining().likely()).isPositive();
		assertThat(progress.fading().latest()).isNull();
		assertThat(progress.fading().perSitting()).isNull();
		assertThat(progress.next()).isEqualTo(new ProgressView.Next(null, null, null, null));
		assertThat(progress.aftercare()).isEmpty();
		assertThat(progress.timeline()).extracting(Milestone::kind).containsExactly(MilestoneKind.OPENED);
	}

	@Test
	void an_observation_knows_the_sittings_before_it_and_whether_it_came_too_soon() {
		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(2, "2026-02-23T10:00:00Z", "SCAR"),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 10, "CROWN"),
				CourseEventFixtures.faded(2, "2026-03-01T11:00:00Z", 20, "SCAR"),
				CourseEventFixtures.faded(3, "2026-03-01T12:00:00Z", 15, null),
				CourseEventFixtures.faded(4, "2026-03-23T10:00:00Z", 30, null));

		assertThat(progress.fading().series()).extracting(Observation::afterSitting).containsExactly(2, 2, 2, 2);
		assertThat(progress.fading().series()).extracting(Observation::early).containsExactly(false, true, true, false);
		assertThat(progress.fading().latest()).isEqualTo(30);
		assertThat(progress.fading().observedAt()).isEqualTo("2026-03-23T10:00:00Z");
		assertThat(progress.fading().perSitting()).isPositive();
	}

	@Test
	void a_reading_before_the_sitting_of_its_day_makes_the_headline_and_one_after_it_does_not() {
		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(2, "2026-02-23T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-02-23T09:45:00Z", 30, null),
				CourseEventFixtures.faded(2, "2026-02-23T10:15:00Z", 60, null));

		assertThat(progress.fading().series()).extracting(Observation::early).containsExactly(false, true);
		assertThat(progress.fading().series()).extracting(Observation::afterSitting).containsExactly(1, 2);
		assertThat(progress.fading().latest()).isEqualTo(30);
	}

	@Test
	void a_retracted_observation_is_forgotten_and_the_one_before_is_the_latest() {
		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(2, "2026-03-20T10:00:00Z", 60, null),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 25, null),
				new FadingRetracted(COURSE, CourseEventFixtures.fading(2), "wrong photo"));

		assertThat(progress.fading().latest()).isEqualTo(25);
		assertThat(progress.fading().series()).hasSize(1);
	}

	@Test
	void a_corrected_observation_is_reported_as_it_was() {
		Fading right = new Fading(CourseEventFixtures.fading(1), Instant.parse("2026-03-25T10:00:00Z"), 30, null,
				Observer.SPECIALIST, Scale.PHOTO, null);

		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 70, null),
				CourseEventFixtures.faded(2, "2026-03-20T10:00:00Z", 25, null),
				new FadingAmended(COURSE, right, "digits swapped", List.of()));

		assertThat(progress.fading().latest()).isEqualTo(30);
		assertThat(progress.fading().series()).extracting(Observation::percent).containsExactly(25.0, 30.0);
	}

	@Test
	void a_retracted_sitting_counts_nowhere() {
		CourseEvent[] without = CourseEventFixtures.events(CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 25, null));
		CourseEvent[] with = CourseEventFixtures.events(CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 25, null),
				CourseEventFixtures.lasered(2, "2026-02-23T10:00:00Z", "CROWN"),
				new SittingRetracted(COURSE, CourseEventFixtures.sitting(2), "other client"));

		assertThat(on("2026-05-01", with)).usingRecursiveComparison()
			.ignoringFields("sequence")
			.isEqualTo(on("2026-05-01", without));
	}

	@Test
	void sittings_without_a_percent_leave_the_fading_unknown() {
		List<PastSitting> sittings = Collections.nCopies(12, past(null, null, null));

		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(), history(12, sittings));

		assertThat(progress.sittings().recorded()).isEqualTo(12);
		assertThat(progress.fading().latest()).isNull();
		assertThat(progress.fading().series()).isEmpty();
		assertThat(progress.timeline()).extracting(Milestone::kind)
			.containsExactly(MilestoneKind.HISTORY, MilestoneKind.OPENED);
	}

	@Test
	void percents_of_a_history_are_at_their_sitting_at_an_unknown_time() {
		ProgressView progress = on("2026-05-01", CourseEventFixtures.opened(),
				history(5, List.of(past(1, null, 20.0), past(4, null, 55.0), past(null, null, null))),
				history(2, List.of(past(null, null, null), past(null, null, 70.0))),
				CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 72, null));

		assertThat(progress.sittings().recorded()).isEqualTo(7);
		assertThat(progress.fading().series()).containsExactly(new Observation(null, 20, 1, null, false, null, null),
				new Observation(null, 55, 4, null, false, null, null),
				new Observation(null, 70, 7, null, false, null, null), new Observation(
						Instant.parse("2026-03-01T10:00:00Z"), 72, 7, Observer.SPECIALIST, false, null, Scale.PHOTO));
	}

	@Test
	void what_was_measured_on_photos_stands_beside_the_fading_and_informs_the_forecast() {
		CourseEvent opened = CourseEventFixtures.opened();
		CourseEvent done = CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN");
		CourseEvent read = CourseEventFixtures.faded(1, "2026-03-01T10:00:00Z", 30, null);
		ProgressView before = on("2026-05-01", opened, done, read);
		ProgressView progress = on("2026-05-01", opened, done, read,
				CourseEventFixtures.measured(2, "2026-03-02T10:00:00Z", 90, null));

		assertThat(progress.fading().latest()).isEqualTo(30);
		assertThat(progress.fading().perSitting()).isEqualTo(before.fading().perSitting());
		assertThat(progress.fading().series()).extracting(Observation::scale)
			.containsExactly(Scale.PHOTO, Scale.PHOTO_MEASURED);
		assertThat(progress.fading().beside()).extracting(Observation::percent).isEqualTo(90.0);
		assertThat(progress.timeline()).extracting(Milestone::kind).containsOnlyOnce(MilestoneKind.FADING);
		assertThat(progress.sittings().remaining().likely()).isLessThan(before.sittings().remaining().likely());
		assertThat(ClientRedaction.withoutNotes(progress).fading().series()).extracting(Observation::percent)
			.containsExactly(30.0);
	}

	@Test
	void the_next_sitting_waits_for_the_zone_that_rested_longest() {
		ProgressView progress = on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(2, "2026-02-02T10:00:00Z", "SCAR"));

		assertThat(progress.next().earliestPermitted()).isEqualTo(LocalDate.of(2026, 1, 12).plusDays(21));
		assertThat(progress.next().recommendedFrom()).isEqualTo(LocalDate.of(2026, 1, 12).plusDays(42));
	}

	@Test
	void a_zone_treated_with_saline_rests_longer_before_the_laser() {
		ProgressView progress = on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.salined(1, "2026-01-12T10:00:00Z", "CROWN"),
				CourseEventFixtures.lasered(2, "2026-02-20T10:00:00Z", "SCAR"));

		assertThat(progress.next().earliestPermitted()).isEqualTo(LocalDate.of(2026, 1, 12).plusDays(42));
	}

	@Test
	void a_history_sets_a_day_only_where_the_course_has_one_zone() {
		PastSitting dated = past(1, PartialDate.parse("2025-12-20"), null);

		assertThat(
				on("2026-03-01", CourseEventFixtures.opened(), history(1, List.of(dated))).next().earliestPermitted())
			.isNull();
	}

	@Test
	void the_booked_sitting_is_the_first_that_is_not_over() {
		ProgressView progress = on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.booked(2, "2026-03-20T10:00:00Z", "CROWN"),
				CourseEventFixtures.booked(3, "2026-03-10T10:00:00Z", "SCAR"),
				CourseEventFixtures.booked(4, "2026-03-05T10:00:00Z", "SCAR"),
				new SittingCancelled(COURSE, CourseEventFixtures.sitting(4), "ill"),
				new SittingRescheduled(COURSE, CourseEventFixtures.sitting(2), Instant.parse("2026-03-09T10:00:00Z"),
						Duration.ofMinutes(30), List.of()));

		assertThat(progress.next().sittingId()).isEqualTo(CourseEventFixtures.sitting(2));
		assertThat(progress.next().startsAt()).isEqualTo("2026-03-09T10:00:00Z");
	}

	@Test
	void the_end_is_dated_from_the_first_sitting_on() {
		CourseEvent booked = CourseEventFixtures.booked(2, "2026-03-20T10:00:00Z", "CROWN", "SCAR");

		assertThat(on("2026-03-01", CourseEventFixtures.opened(), booked).forecast().finishBetween()).isEmpty();
		assertThat(on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN", "SCAR"), booked)
			.forecast()
			.finishBetween()).hasSize(2)
			.first()
			.satisfies((first) -> assertThat(first).isAfterOrEqualTo(LocalDate.of(2026, 3, 20)));
	}

	@Test
	void saline_on_a_scalp_has_no_range_before_the_first_reading() {
		ProgressView unread = on("2026-04-01", CourseEventFixtures.opened(),
				CourseEventFixtures.salined(1, "2026-02-02T10:00:00Z", "CROWN"));
		ProgressView read = on("2026-04-01", CourseEventFixtures.opened(),
				CourseEventFixtures.salined(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-03-20T10:00:00Z", 10, "CROWN"));

		assertThat(unread.sittings().remaining()).isNull();
		assertThat(unread.forecast()).isEqualTo(new ProgressView.Forecast(null, List.of()));
		assertThat(unread.sittings().basis()).startsWith("No range before the first fading reading");
		assertThat(read.sittings().remaining()).isNotNull();
	}

	@Test
	void an_amended_sitting_counts_once_and_at_its_new_time() {
		ProgressView progress = on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.faded(1, "2026-02-01T10:00:00Z", 10, null),
				new SittingAmended(COURSE, CourseEventFixtures.sitting(1),
						CourseEventFixtures.laser("2026-01-20T10:00:00Z", "CROWN"), "wrong day", List.of()));

		assertThat(progress.sittings().recorded()).isOne();
		assertThat(progress.fading().series()).extracting(Observation::afterSitting).containsExactly(1);
	}

	@Test
	void a_course_that_is_over_has_no_next_sitting_and_no_end_to_come() {
		ProgressView progress = on("2026-03-01", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"),
				CourseEventFixtures.booked(2, "2026-03-20T10:00:00Z", "CROWN"),
				new CourseExtended(COURSE, 8, "dense ink"), new CourseExtended(COURSE, 9, "denser"),
				new ExtensionRetracted(COURSE, 9, 8, "other course"),
				new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED, null));

		assertThat(progress.status()).isEqualTo(CourseStatus.COMPLETED);
		assertThat(progress.sittings().planned()).isEqualTo(new PlannedSittings(3, 8));
		assertThat(progress.next()).isEqualTo(new ProgressView.Next(null, null, null, null));
		assertThat(progress.sittings().remaining()).isNull();
		assertThat(progress.forecast()).isEqualTo(new ProgressView.Forecast(null, List.of()));
		assertThat(progress.timeline()).extracting(Milestone::kind)
			.containsExactly(MilestoneKind.OPENED, MilestoneKind.SITTING, MilestoneKind.EXTENDED,
					MilestoneKind.COMPLETED);
	}

	@Test
	void reactions_are_open_until_they_are_over() {
		CourseEvent reported = new ReactionReported(COURSE, BLISTER);
		CourseEvent resolved = new ReactionResolved(COURSE, BLISTER.reactionId(), Instant.parse("2026-02-10T10:00:00Z"),
				null);

		ProgressView open = on("2026-02-05", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"), reported);
		ProgressView over = on("2026-02-12", CourseEventFixtures.opened(),
				CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"), reported, resolved);

		assertThat(open.openReactions()).hasSize(1);
		assertThat(open.aftercare()).first().asString().startsWith("A reaction is still open");
		assertThat(over.openReactions()).isEmpty();
		assertThat(over.timeline()).extracting(Milestone::words)
			.endsWith("A reaction was reported: blister of grade 2 of 5 on crown, since 4 February 2026.",
					"The reaction of 4 February 2026 (blister) was resolved on 10 February 2026.");
	}

	@Test
	void an_appointment_that_was_moved_and_cancelled_is_in_the_timeline() {
		Instant first = Instant.parse("2026-02-02T10:00:00Z");
		Instant second = Instant.parse("2026-02-09T10:00:00Z");
		ProgressView progress = on("2026-02-05", CourseEventFixtures.opened(),
				CourseEventFixtures.booked(1, first.toString(), "CROWN"), new SittingRescheduled(COURSE,
						CourseEventFixtures.sitting(1), second, Duration.ofMinutes(30), List.of()),
				new SittingCancelled(COURSE, CourseEventFixtures.sitting(1), "device broken"));

		assertThat(progress.timeline())
			.extracting(Milestone::kind, Milestone::bookedFor, Milestone::movedTo, Milestone::words)
			.endsWith(
					tuple(MilestoneKind.APPOINTMENT_MOVED, first, second,
							"The appointment of 2 February 2026 at 10:00 was moved to 9 February 2026 at 10:00."),
					tuple(MilestoneKind.APPOINTMENT_CANCELLED, second, null,
							"The appointment of 9 February 2026 at 10:00 was cancelled."));
	}

	@Test
	void a_reaction_is_reported_as_it_was_corrected_and_not_at_all_once_retracted() {
		Reaction milder = new Reaction(BLISTER.reactionId(), BLISTER.kind(), 1, BLISTER.onsetAt(), null,
				BLISTER.zones(), null);
		CourseEvent reported = new ReactionReported(COURSE, BLISTER);
		CourseEvent amended = new ReactionAmended(COURSE, milder, "it was milder");

		assertThat(on("2026-02-05", CourseEventFixtures.opened(), reported, amended).openReactions())
			.extracting((view) -> view.reaction().grade())
			.containsExactly(1);
		assertThat(on("2026-02-05", CourseEventFixtures.opened(), reported, amended,
				new ReactionRetracted(COURSE, BLISTER.reactionId(), "other client")))
			.satisfies((progress) -> {
				assertThat(progress.openReactions()).isEmpty();
				assertThat(progress.timeline()).extracting(Milestone::kind).containsExactly(MilestoneKind.OPENED);
			});
	}

	@Test
	void the_forecast_goes_by_the_corrected_assessment() {
		Estimate estimate = new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);

		assertThat(on("2026-02-05", CourseEventFixtures.opened(),
				new AssessmentAmended(COURSE, Assessment.UNKNOWN, estimate, "it is carbon"))
			.sittings()
			.remaining()
			.likely()).isLessThan(on("2026-02-05", CourseEventFixtures.opened()).sittings().remaining().likely());
	}

	@Test
	void picosecond_pulses_count_from_the_planned_laser_on() {
		Estimate none = new Estimate("2", Estimate.Basis.KIRBY_DESAI, 10, 16, 26, new Estimate.Score(16, 16));
		Estimate planned = new Estimate("2", Estimate.Basis.KIRBY_DESAI, 7, 12, 19, none.score(),
				PulseClass.PICOSECOND);

		CourseEvent booked = CourseEventFixtures.booked(1, "2026-02-09T10:00:00Z", "CROWN", "SCAR");
		assertThat(forecast(planned)).isLessThan(forecast(none));
		assertThat(forecast(planned, booked)).isEqualTo(12);
		assertThat(forecast(none, booked)).isEqualTo(16);
	}

	private static int forecast(Estimate estimate, CourseEvent... events) {
		CourseEvent revised = new AssessmentRevised(COURSE, Assessment.UNKNOWN, estimate);
		CourseEvent[] all = Stream.concat(Stream.of(CourseEventFixtures.opened(), revised), Stream.of(events))
			.toArray(CourseEvent[]::new);
		return on("2026-02-05", all).sittings().remaining().likely();
	}

	@Test
	void aftercare_states_where_the_skin_is() {
		CourseEvent saline = CourseEventFixtures.salined(1, "2026-02-02T10:00:00Z", "CROWN");
		CourseEvent laser = CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN");

		assertThat(aftercare("2026-02-02", laser)).startsWith("White frosting goes within about 20 minutes");
		assertThat(aftercare("2026-02-03", laser)).startsWith("Wash the skin gently")
			.contains("spreading redness, pus, fever");
		assertThat(aftercare("2026-02-16", laser)).startsWith("The body is still clearing ink from the sitting of "
				+ "2 February 2026; fading can be judged from 2 March 2026.");
		assertThat(aftercare("2026-02-05", saline)).startsWith("A scab forms");
		assertThat(aftercare("2026-02-12", saline)).startsWith("The scab falls between the 7th and the 14th day");
		assertThat(aftercare("2026-02-20", saline)).startsWith("The body is still clearing");
		assertThat(aftercare("2026-03-02", saline))
			.startsWith("Fading since the sitting of 2 February 2026 can be " + "judged now");
		assertThat(aftercare("2026-03-02", saline)).endsWith("ask your clinic when in doubt.");
		assertThat(aftercare("2026-09-01", saline)).isEmpty();
	}

	private static String aftercare(String today, CourseEvent sitting) {
		return String.join(" ", on(today, CourseEventFixtures.opened(), sitting).aftercare());
	}

	private static ProgressView on(String today, CourseEvent... events) {
		Instant noon = LocalDate.parse(today).atTime(12, 0).atZone(ZONE).toInstant();
		ProgressFacts facts = CourseEventFixtures.fold(new ProgressFold(), RECORDED_AT, events);
		return new ProgressViewFactory(new ClinicSettings(ZONE, Policy.standard()), noon,
				new Forecasts((any) -> Experience.NONE), new Timelines())
			.create(facts, List.of(facts));
	}

	@Test
	void a_history_that_was_extended_counts_each_sitting_once() {
		HistoryImported first = history(2, List.of(past(1, null, 20.0)));
		HistoryImported whole = history(3, List.of(past(1, null, 20.0), past(2, null, 40.0)));
		HistoryImported extended = new HistoryImported(COURSE, whole.history(), first.history(), List.of());
		assertThat(on("2026-03-01", CourseEventFixtures.opened(), first, extended).sittings())
			.isEqualTo(on("2026-03-01", CourseEventFixtures.opened(), whole).sittings());
	}

	@Test
	void a_history_that_was_corrected_counts_as_it_stands_and_not_once_it_was_taken_back() {
		HistoryImported first = history(12, List.of(past(1, null, 90.0)));
		HistoryImported right = history(2, List.of(past(1, null, 20.0)));
		CourseEvent amended = new EarlierSittingsAmended(COURSE, right.history(), first.history(), "misread",
				List.of());
		CourseEvent retracted = new EarlierSittingsRetracted(COURSE, null, right.history(), null, "other client");

		assertThat(on("2026-03-01", CourseEventFixtures.opened(), first, amended))
			.returns(on("2026-03-01", CourseEventFixtures.opened(), right).sittings(), ProgressView::sittings)
			.returns(on("2026-03-01", CourseEventFixtures.opened(), right).fading(), ProgressView::fading)
			.returns(on("2026-03-01", CourseEventFixtures.opened(), right).forecast(), ProgressView::forecast);
		assertThat(on("2026-03-01", CourseEventFixtures.opened(), first, amended, retracted))
			.returns(on("2026-03-01", CourseEventFixtures.opened()).sittings(), ProgressView::sittings)
			.returns(on("2026-03-01", CourseEventFixtures.opened()).fading(), ProgressView::fading);
	}

	private static HistoryImported history(int total, List<PastSitting> sittings) {
		return new HistoryImported(COURSE, new History("blog", "a blog", PastMethod.LASER, total, sittings, List.of()),
				List.of());
	}

	private static PastSitting past(Integer number, PartialDate date, Double percent) {
		return new PastSitting(number, date, false, null, null, List.of(), null, null, null, percent, null, List.of());
	}

}
