package com.fadeline.wording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.id.Id;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.course.treatment.Treatment;

import static com.fadeline.wording.Sentences.capital;
import static com.fadeline.wording.Sentences.plain;
import static java.util.stream.Collectors.joining;

/**
 * Narrator of the events of one course, oldest first, each in a sentence fit for its
 * client, in the language of its wording. It keeps what it has described, so that a
 * sitting keeps its name and a correction names the old value.
 */
public final class HistoryNarrator {

	private final Wording wording;

	private final Sentences sentences;

	private final RecordNames names;

	private final Corrections corrections;

	private final PhotoSentence photos;

	public HistoryNarrator(Wording wording) {
		this.wording = wording;
		this.sentences = new Sentences(wording);
		this.names = new RecordNames(wording, this.sentences);
		this.corrections = new Corrections(wording, this.sentences);
		this.photos = new PhotoSentence(wording, this.sentences);
	}

	/** Returns the sentence of the next event. */
	public String narrate(CourseEvent event) {
		return switch (event) {
			case CourseOpened it -> {
				this.corrections.remember(it.assessment());
				yield this.sentences.of(it);
			}
			case AssessmentRevised it -> {
				this.corrections.remember(it.assessment());
				yield of("assessed", this.sentences.expected(it.estimate()));
			}
			case AssessmentAmended it -> this.corrections.of(it);
			case ConsentRecorded it ->
				of("consented", name(it.consent().kind()), day(it.consent().signedAt()), it.consent().formVersion());
			case AnsweredAtHome it -> atHome(it.answers());
			case ConsentExplained it -> of("explained", day(it.explainedAt()));
			case ConsentVoided it -> because(
					of("voided", name(it.consent().kind()), day(it.consent().signedAt()), it.consent().formVersion()),
					it.reason());
			case ConsentWithdrawn it -> of("withdrawn", name(it.kind()));
			case ScreeningRecorded it -> new ScreeningSentence(this.wording).of(it.screening());
			case ScreeningRetracted it -> because(of("retracted.screening", day(it.answeredAt())), it.reason());
			case PatchTestRecorded it -> {
				this.names.call(it.patchTest());
				yield of("tested", day(it.patchTest().performedAt()),
						this.wording.on("tested", it.patchTest().zones()));
			}
			case PatchTestRead it -> of("read", day(it.reading().readAt()), name(it.reading().outcome()));
			case PatchTestRetracted it -> because((it.readAt() == null) ? of("retracted.test", called(it.patchTestId()))
					: of("retracted.reading", called(it.patchTestId()), day(it.readAt())), it.reason());
			case LaserSittingScheduled it -> booked(Method.LASER, it.booking()) + breaches(it.findings());
			case SalineSessionScheduled it -> booked(Method.SALINE, it.booking()) + breaches(it.findings());
			case SittingRescheduled it -> moved(it) + breaches(it.findings());
			case SittingRebooked it -> rebooked(it) + breaches(it.findings());
			case SittingCancelled it -> because(of("cancelled", called(it.sittingId())), it.reason());
			case NoShowRecorded it -> of("missed", called(it.sittingId()));
			case LaserSittingRecorded it ->
				done(it.sittingId(), it.number(), this.sentences.how(it.treatment()), it.treatment())
						+ breaches(it.findings());
			case SalineSessionRecorded it ->
				done(it.sittingId(), it.number(), this.sentences.how(it.treatment()), it.treatment())
						+ breaches(it.findings());
			case SittingAmended it -> this.corrections.of(it, called(it.sittingId())) + breaches(it.findings());
			case SittingRetracted it ->
				because(of("retracted.sitting", called(it.sittingId()), ofDay(it)), it.reason());
			case FadingLogged it -> logged(it.fading());
			case FadingAmended it -> {
				String sentence = this.corrections.of(it, called(it.fading().fadingId()));
				this.names.call(it.fading());
				yield sentence;
			}
			case FadingRetracted it -> because(of("retracted.fading", called(it.fadingId())), it.reason());
			case ReactionReported it -> reported(it.reaction());
			case ReactionAmended it -> {
				String sentence = this.corrections.of(it, called(it.reaction().reactionId()));
				this.names.call(it.reaction());
				yield sentence;
			}
			case ReactionRetracted it -> because(of("retracted.reaction", called(it.reactionId())), it.reason());
			case ReactionResolved it -> capital(of("resolved", called(it.reactionId()), day(it.resolvedAt()),
					(it.outcome() == null) ? "" : of("resolved.outcome", name(it.outcome()))));
			case ReactionAssessed it -> capital(of("reactionAssessed", called(it.reactionId()),
					day(it.assessment().assessedAt()), number(it.assessment().grade())));
			case ReactionFollowedUp it -> capital(this.sentences.followedUp(called(it.reactionId()), it.followUp()));
			case ReactionCleared it ->
				capital(of("cleared", called(it.reactionId()), this.wording.day(it.clearance().date()),
						it.clearance().doctor(), this.sentences.until("cleared.until", it.clearance().expiry())));
			case ReactionEntryRetracted it -> because(
					of("retracted.entry." + it.entry().kind(), called(it.reactionId()), day(it.entry())), it.reason());
			case CourseExtended it -> this.sentences.of(it);
			case ExtensionRetracted it -> this.sentences.of(it);
			case ZoneAdded it -> capital(of("zoneAdded", this.wording.zone(it.zone())));
			case ZoneRetracted it -> because(of("retracted.zone", this.wording.zone(it.zone())), it.reason());
			case HistoryImported it -> this.sentences.of(it);
			case EarlierSittingsAmended it -> this.corrections.of(it);
			case EarlierSittingsRetracted it -> this.corrections.of(it);
			case CourseCompleted it -> this.sentences.of(it) + breaches(it.findings());
			case CourseDiscontinued it -> this.sentences.of(it);
			case CourseReopened it -> this.sentences.of(it);
			case CorrespondenceEvent it ->
				new CorrespondenceSentence(this.wording, this.sentences).of(it, this::called);
			case WaitingListEvent it -> new WaitingListSentence(this.wording, this.sentences).of(it);
			case PhotoEvent it -> this.photos.of(it);
			case ReminderRaised it -> reminded(it.reminder());
			case CourseRedacted it -> of("redacted");
		};
	}

	private String booked(Method method, Booking booking) {
		this.names.book(booking.sittingId(), method, booking.startsAt());
		return of("booked." + method, this.wording.dayAndTime(booking.startsAt()),
				this.wording.on("booked", booking.zones()), minutes(booking.duration()));
	}

	private String moved(SittingRescheduled it) {
		String before = called(it.sittingId());
		this.names.move(it.sittingId(), it.startsAt());
		return capital(of("moved", before, this.wording.dayAndTime(it.startsAt()), minutes(it.duration())));
	}

	private String rebooked(SittingRebooked it) {
		String before = called(it.sittingId());
		Booking booking = it.booking();
		this.names.book(it.sittingId(), it.method(), booking.startsAt());
		return capital(of("rebooked." + it.method(), before, this.wording.dayAndTime(booking.startsAt()),
				this.wording.on("booked", booking.zones()), minutes(booking.duration())));
	}

	private String done(SittingId id, int number, String how, Treatment treatment) {
		this.names.number(id, number, treatment.performedAt());
		this.corrections.remember(id, treatment);
		return this.sentences.done(number, how, treatment.zones(), treatment.performedAt());
	}

	private String ofDay(SittingRetracted it) {
		return this.corrections.treatment(it.sittingId())
			.map((treatment) -> of("retracted.of", day(treatment.performedAt())))
			.orElse("");
	}

	private String logged(Fading fading) {
		this.corrections.remember(fading);
		this.names.call(fading);
		return this.sentences.of(fading);
	}

	private String reported(Reaction reaction) {
		this.corrections.remember(reaction);
		this.names.call(reaction);
		return this.sentences.of(reaction);
	}

	private String reminded(Reminder reminder) {
		String sentence = "reminded." + reminder.kind();
		String day = day(reminder.since());
		@Nullable SittingId sitting = reminder.sittingId();
		@Nullable String known = (sitting == null) ? null : this.names.find(sitting).orElse(null);
		return switch (reminder.kind()) {
			case SITTING_NOT_RECORDED, FADING_CHECK_DUE ->
				of(sentence, day, (known == null) ? of(sentence + ".sitting", day) : known);
			case DORMANT, PLATEAU -> of(sentence, day);
		};
	}

	/** Returns a sentence for each rule that was broken with a reason. */
	private String breaches(List<AcceptedFinding> findings) {
		return findings.stream()
			.filter((finding) -> finding.reason() != null)
			.map((finding) -> of("although", this.wording.rule(finding.rule()), plain(finding.reason())))
			.collect(joining());
	}

	private String called(Id id) {
		return this.names.of(id);
	}

	private String atHome(HomeAnswers answers) {
		List<String> present = answers.answers()
			.stream()
			.filter(Screening.Answer::present)
			.map((answer) -> name(answer.item()))
			.toList();
		return present.isEmpty() ? of("atHome.none", day(answers.answeredAt()))
				: of("atHome", day(answers.answeredAt()), this.wording.list(present));
	}

	private String because(String what, @Nullable String reason) {
		return this.sentences.because(what, reason);
	}

	private String minutes(Duration duration) {
		return this.wording.count(duration.toMinutes(), "minute");
	}

	private String day(ReactionEntry entry) {
		return (entry.date() != null) ? this.wording.day(entry.date()) : day(Objects.requireNonNull(entry.at()));
	}

	private String day(Instant moment) {
		return this.wording.day(moment);
	}

	private String number(Number number) {
		return this.wording.number(number);
	}

	private String name(Enum<?> constant) {
		return this.wording.name(constant);
	}

	private String of(String key, Object... values) {
		return this.wording.of(key, values);
	}

}
