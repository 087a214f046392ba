package com.fadeline.command.course;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.id.PhotoId;
import com.fadeline.command.Examples;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.command.estimate.Estimator;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.patchTest;
import static com.fadeline.command.Examples.reaction;
import static com.fadeline.command.Examples.saline;
import static org.assertj.core.api.Assertions.assertThat;

/** A course is stored as it stands now and then, by its fields alone. */
class SnapshotTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId OTHER = new SittingId(id(6));

	private static final SignedConsent SIGNED = Examples.signed(70, ConsentTopic.LASER, at(DAY), null, "CROWN");

	private static final List<AcceptedFinding> FINDINGS = List
		.of(new AcceptedFinding("interval.floor", Severity.BREACH, "too soon", "moves abroad", "mira"));

	private final JsonMapper json = JsonMapper.builder()
		.changeDefaultVisibility((visibility) -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
		.build();

	@Test
	void a_course_reads_back_as_it_was_stored() {
		Course course = new Course();
		List<CourseEvent> events = events();
		for (int sequence = 0; sequence < events.size(); sequence++) {
			course.on(events.get(sequence), sequence, at(DAY.plusDays(sequence)));
		}

		Course read = this.json.readValue(this.json.writeValueAsString(course), Course.class);

		assertThat(read).usingRecursiveComparison().isEqualTo(course);
	}

	@Test
	void every_event_of_a_course_leaves_its_mark_except_the_one_that_wipes_the_others_out() {
		assertThat(events()).extracting(Object::getClass)
			.contains(CourseEvent.types()
				.stream()
				.filter((type) -> type != CourseRedacted.class)
				.toArray(Class<?>[]::new));
	}

	private static List<CourseEvent> events() {
		PatchTest patchTest = patchTest(9, DAY);
		return List.of(opened(),
				new AssessmentRevised(COURSE, Assessment.UNKNOWN,
						Estimator.estimate(BodySite.SCALP, Assessment.UNKNOWN, null)),
				new AssessmentAmended(COURSE, CARBON, Estimator.estimate(BodySite.SCALP, CARBON, null), "other sheet"),
				new ConsentRecorded(COURSE, new Consent(ConsentKind.TREATMENT, "v3", at(DAY))),
				new ConsentRecorded(COURSE, SIGNED.consent(), SIGNED.signature()),
				new ConsentExplained(COURSE, SIGNED.signature().document().fileId(), Examples.OPERATOR, at(DAY)),
				new ConsentVoided(COURSE, new Consent(ConsentKind.TREATMENT, "v3", at(DAY)), "typo"),
				new AnsweredAtHome(COURSE,
						new HomeAnswers(new HomeAnswersId(id(76)), SITTING, at(DAY),
								List.of(Screening.Answer.no(ScreeningItem.EPILEPSY)))),
				new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT),
				new ScreeningRecorded(COURSE,
						new Screening(at(DAY),
								List.of(new Screening.Answer(ScreeningItem.EPILEPSY, true, DAY, "Dr Ohm", DAY,
										DAY.plusDays(90), null)))),
				new PatchTestRecorded(COURSE, patchTest),
				new PatchTestRead(COURSE, patchTest.patchTestId(),
						new PatchTest.Reading(at(DAY.plusDays(2)), PatchTestOutcome.CLEAR, null)),
				new ScreeningRetracted(COURSE, at(DAY), "other client"),
				new PatchTestRetracted(COURSE, patchTest.patchTestId(), at(DAY.plusDays(2)), "wrong spots"),
				new LaserSittingScheduled(COURSE, booking(SITTING, DAY, "CROWN"), FINDINGS),
				new SittingRescheduled(COURSE, SITTING, at(DAY.plusDays(1)), Duration.ofMinutes(30), FINDINGS),
				new SittingRebooked(COURSE, Method.SALINE, booking(SITTING, DAY, "SCAR"), FINDINGS),
				new SittingCancelled(COURSE, SITTING, "ill"),
				new LaserSittingRecorded(COURSE, SITTING, 1, laser(DAY, "CROWN"), FINDINGS),
				new SittingAmended(COURSE, SITTING, saline(DAY, "CROWN"), "it was saline", FINDINGS),
				new SalineSessionScheduled(COURSE, booking(OTHER, DAY, "CROWN"), List.of()),
				new NoShowRecorded(COURSE, OTHER),
				new SalineSessionRecorded(COURSE, OTHER, 2, saline(DAY, "CROWN"), List.of()),
				new FadingLogged(COURSE, fading(7, DAY, 20), FINDINGS),
				new SittingRetracted(COURSE, OTHER, "other client"),
				new FadingAmended(COURSE, fading(7, DAY, 30), "typo", FINDINGS),
				new FadingRetracted(COURSE, fading(7, DAY, 20).fadingId(), "other client"),
				new ZoneAdded(COURSE, "LEFT_EYEBROW", Estimator.estimate(BodySite.SCALP, CARBON, null)),
				new ZoneRetracted(
						COURSE, "LEFT_EYEBROW", Estimator.estimate(BodySite.SCALP, CARBON, null), "other client"),
				new ReactionReported(COURSE, reaction(8, DAY)),
				new ReactionEvent.ReactionAssessed(COURSE, reaction(8, DAY).reactionId(),
						new ReactionAssessment(3, at(DAY.plusDays(1)), null)),
				new ReactionEvent.ReactionFollowedUp(COURSE, reaction(8, DAY).reactionId(),
						new FollowUp(new FollowUpId(id(18)), at(DAY.plusDays(2)), "dressed", 2, null, null, null,
								null)),
				new ReactionEvent.ReactionCleared(COURSE, reaction(8, DAY).reactionId(),
						new Clearance("Dr A", DAY.plusDays(8), null, null)),
				new ReactionResolved(COURSE, reaction(8, DAY).reactionId(), at(DAY.plusDays(9)), "healed"),
				new ReactionEvent.ReactionEntryRetracted(COURSE, reaction(8, DAY).reactionId(),
						ReactionEntry.endedAt(at(DAY.plusDays(9))), "other client"),
				new ReactionAmended(COURSE, reaction(8, DAY.plusDays(1)), "typo"),
				new ReactionRetracted(COURSE, reaction(8, DAY).reactionId(), "other client"),
				new CourseExtended(COURSE, 12, "dense ink"), new ExtensionRetracted(COURSE, 12, 10, "other course"),
				new HistoryImported(COURSE, history("blog", "2020-01-01", "2020-03", "2021"), FINDINGS),
				new EarlierSittingsAmended(COURSE, history("blog", "2020-01-02", "2020-03", "2021"),
						history("blog", "2020-01-01", "2020-03", "2021"), "typo", FINDINGS),
				new EarlierSittingsRetracted(COURSE, 2, history("blog", "2020-01-02", "2020-03", "2021"),
						history("blog", "2020-01-02", "2020-03", "2021").without(2), "other client"),
				new WaitingListEvent.WaitingListJoined(COURSE,
						new WaitingListEntry(new WaitingListEntryId(id(31)), DAY, DAY.plusDays(30),
								List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0), true, "a wedding")),
				new WaitingListEvent.EarlierTimeOffered(COURSE,
						new TimeOffer(new OfferId(id(32)), Method.LASER, booking(OTHER, DAY, "CROWN"), at(DAY))),
				new WaitingListEvent.EarlierTimeAnswered(COURSE, new OfferId(id(32)), OfferAnswer.DECLINED),
				new WaitingListEvent.WaitingListLeft(COURSE, new WaitingListEntryId(id(31))),
				new WaitingListEvent.WaitingListJoined(COURSE,
						new WaitingListEntry(new WaitingListEntryId(id(33)), DAY, DAY.plusDays(30), List.of(), null,
								null, false, null)),
				new WaitingListEvent.EarlierTimeOffered(COURSE,
						new TimeOffer(new OfferId(id(34)), Method.LASER, booking(OTHER, DAY, "CROWN"), at(DAY))),
				new PhotoEvent.PhotoAdded(COURSE, Examples.photo(35, PhotoCategory.CLINICAL)),
				new PhotoEvent.PhotoAdded(COURSE, Examples.photo(36, PhotoCategory.CLINICAL)),
				new PhotoEvent.PhotoAligned(COURSE, new PhotoId(id(35)),
						new PhotoAlignment(new PhotoId(id(36)),
								List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.8, 0.3)),
								List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.8, 0.3)))),
				new PhotoEvent.PhotoRemoved(COURSE, new PhotoId(id(35)), "blurred"),
				new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, null),
				new ClientMessageSent(COURSE,
						new ClientMessage(new MessageId(id(30)), MessageKind.MOVE, OTHER, at(DAY), "I am away")),
				new ClientMessageAnswered(COURSE, new MessageId(id(30)), "moved"),
				new CourseReopened(COURSE, "darkened again"), new CourseDiscontinued(COURSE, "moved away"),
				new ReminderRaised(COURSE, new Reminder(ReminderKind.DORMANT, null, at(DAY), at(DAY.plusDays(120)))));
	}

}
