package com.fadeline.query.history;

import java.util.stream.Collectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
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
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.words.Sentences;
import com.fadeline.query.words.Words;

import static com.fadeline.query.words.Sentences.because;
import static com.fadeline.query.words.Sentences.capital;
import static com.fadeline.query.words.Words.list;
import static com.fadeline.query.words.Words.name;
import static com.fadeline.query.words.Words.on;

/**
 * Narrator of the events of one course, oldest first, each in a sentence fit for its
 * client; it remembers earlier sentences, so that a sitting keeps its name and a
 * correction names the old value.
 */
final class Narrator {

	private final Words words;

	private final Map<Id, String> told = new HashMap<>();

	private final Corrections corrections;

	Narrator(Words words) {
		this.words = words;
		this.corrections = new Corrections(words);
	}

	String tell(CourseEvent event) {
		return switch (event) {
			case CourseOpened it -> {
				this.corrections.remember(it.assessment());
				yield Sentences.of(it);
			}
			case AssessmentRevised it -> {
				this.corrections.remember(it.assessment());
				yield "Skin and ink were assessed again; %s.".formatted(Sentences.expected(it.estimate()));
			}
			case AssessmentAmended it -> this.corrections.tell(it);
			case ConsentRecorded it -> "Consent to %s was signed on %s (form %s).".formatted(name(it.consent().kind()),
					this.words.day(it.consent().signedAt()), it.consent().formVersion());
			case ConsentWithdrawn it -> "Consent to %s was withdrawn.".formatted(name(it.kind()));
			case ScreeningRecorded it -> screened(it.screening());
			case PatchTestRecorded it -> "A patch test was made%s on %s.".formatted(on(it.patchTest().zones()),
					this.words.day(it.patchTest().performedAt()));
			case PatchTestRead it ->
				"The patch test was read on %s: the skin %s.".formatted(this.words.day(it.reading().readAt()),
						(it.reading().outcome() == PatchTestOutcome.CLEAR) ? "was clear" : "had reacted");
			case LaserSittingScheduled it -> booked("laser sitting", it.booking()) + Breaches.of(it.findings());
			case SalineSessionScheduled it -> booked("saline sitting", it.booking()) + Breaches.of(it.findings());
			case SittingRescheduled it -> moved(it) + Breaches.of(it.findings());
			case SittingCancelled it -> because("%s was cancelled".formatted(called(it.sittingId())), it.reason());
			case NoShowRecorded it -> "No-show: %s.".formatted(called(it.sittingId()));
			case LaserSittingRecorded it -> done(it.sittingId(), it.number(), "by laser" + wavelengths(it.treatment()),
					it.treatment(), it.findings());
			case SalineSessionRecorded it ->
				done(it.sittingId(), it.number(), "with " + solution(it.treatment()), it.treatment(), it.findings());
			case SittingAmended it -> this.corrections.tell(it, called(it.sittingId()));
			case SittingRetracted it ->
				because("%s was withdrawn (recorded by mistake)".formatted(called(it.sittingId()) + ofDay(it)),
						it.reason());
			case FadingLogged it -> logged(it.fading());
			case FadingAmended it -> {
				String sentence = this.corrections.tell(it, called(it.fading().fadingId()));
				call(it.fading());
				yield sentence;
			}
			case FadingRetracted it ->
				because("the observation of %s was withdrawn (recorded by mistake)".formatted(called(it.fadingId())),
						it.reason());
			case ReactionReported it -> reported(it.reaction());
			case ReactionAmended it -> {
				String sentence = this.corrections.tell(it, called(it.reaction().reactionId()));
				call(it.reaction());
				yield sentence;
			}
			case ReactionRetracted it ->
				because("%s was withdrawn (reported by mistake)".formatted(called(it.reactionId())), it.reason());
			case ReactionResolved it ->
				capital("%s was resolved on %s%s.".formatted(called(it.reactionId()), this.words.day(it.resolvedAt()),
						(it.outcome() == null) ? "" : ": " + Sentences.outcome(it.outcome())));
			case ReactionAssessed it ->
				capital("%s was assessed on %s: grade %d of 5.".formatted(called(it.reactionId()),
						this.words.day(it.assessment().assessedAt()), it.assessment().grade()));
			case ReactionFollowedUp it -> capital(followedUp(called(it.reactionId()), it.followUp()));
			case ReactionCleared it ->
				capital("%s was cleared by a letter of %s from %s%s.".formatted(called(it.reactionId()),
						Words.day(it.clearance().date()), it.clearance().doctor(),
						(it.clearance().expiry() == null) ? "" : ", until " + Words.day(it.clearance().expiry())));
			case CourseExtended it -> Sentences.of(it);
			case HistoryImported it -> Sentences.of(it);
			case EarlierSittingsAmended it -> this.corrections.tell(it);
			case EarlierSittingsRetracted it -> this.corrections.tell(it);
			case CourseCompleted it -> Sentences.of(it) + Breaches.of(it.findings());
			case CourseDiscontinued it -> Sentences.of(it);
			case CourseReopened it -> Sentences.of(it);
			case ReminderRaised it -> reminded(it.reminder());
			case CourseRedacted it -> "The client was erased.";
		};
	}

	private String screened(Screening screening) {
		List<String> present = screening.answers()
			.stream()
			.filter(Screening.Answer::present)
			.map((answer) -> answer.item().name())
			.toList();
		return "The health questions were answered on %s: %s.".formatted(this.words.day(screening.answeredAt()),
				present.isEmpty() ? "nothing present" : "present: " + list(present))
				+ screening.answers()
					.stream()
					.filter((answer) -> answer.present() && answer.hasLetter())
					.map(Narrator::letter)
					.collect(Collectors.joining());
	}

	private static String letter(Screening.Answer answer) {
		return " Doctor's letter on %s%s%s%s.".formatted(Words.name(answer.item()),
				(answer.clearedBy() == null) ? "" : " by " + answer.clearedBy(),
				(answer.letterDate() == null) ? "" : " of " + Words.day(answer.letterDate()),
				(answer.letterExpiry() == null) ? "" : ", until " + Words.day(answer.letterExpiry()));
	}

	private String booked(String thing, Booking booking) {
		String when = this.words.dayAndTime(booking.startsAt());
		this.told.put(booking.sittingId(), "the %s of %s".formatted(thing, when));
		return "A %s%s was booked for %s (%s).".formatted(thing, on(booking.zones()), when,
				Words.length(booking.duration()));
	}

	private String moved(SittingRescheduled it) {
		String before = called(it.sittingId());
		String when = this.words.dayAndTime(it.startsAt());
		this.told.put(it.sittingId(), before.replaceFirst(" of .*", "") + " of " + when);
		return capital("%s was moved to %s (%s).".formatted(before, when, Words.length(it.duration())));
	}

	private String done(SittingId id, int number, String how, Treatment treatment, List<AcceptedFinding> findings) {
		this.told.put(id, "sitting " + number);
		this.corrections.remember(id, treatment);
		return Sentences.done(number, how, treatment.zones(), treatment.performedAt(), this.words)
				+ Breaches.of(findings);
	}

	private String ofDay(SittingRetracted it) {
		return this.corrections.treatment(it.sittingId())
			.map((treatment) -> " of " + this.words.day(treatment.performedAt()))
			.orElse("");
	}

	private String logged(Fading fading) {
		this.corrections.remember(fading);
		call(fading);
		return Sentences.of(fading, this.words);
	}

	private void call(Fading fading) {
		this.told.put(fading.fadingId(),
				"%s on %s".formatted(Sentences.seen(fading.percent()), this.words.day(fading.observedAt())));
	}

	private String reported(Reaction reaction) {
		this.corrections.remember(reaction);
		call(reaction);
		return Sentences.of(reaction, this.words);
	}

	private String followedUp(String name, FollowUp followUp) {
		StringBuilder said = new StringBuilder(
				"%s was followed up on %s".formatted(name, this.words.day(followUp.at())));
		if (!followUp.action().isBlank()) {
			said.append(": ").append(Sentences.plain(followUp.action()));
		}
		if (followUp.grade() != null) {
			said.append("; now grade %d of 5".formatted(followUp.grade()));
		}
		if (followUp.nextLook() != null) {
			said.append("; next check on ").append(Words.day(followUp.nextLook()));
		}
		if (followUp.informed() != null) {
			said.append("; informed: ").append(Sentences.plain(followUp.informed()));
		}
		if (followUp.reportedTo() != null || followUp.reportedOn() != null) {
			said.append("; reported")
				.append((followUp.reportedTo() == null) ? "" : " to " + Sentences.plain(followUp.reportedTo()))
				.append((followUp.reportedOn() == null) ? "" : " on " + Words.day(followUp.reportedOn()));
		}
		return said.append('.').toString();
	}

	private void call(Reaction reaction) {
		this.told.put(reaction.reactionId(),
				"the reaction of %s (%s)".formatted(this.words.day(reaction.onsetAt()), name(reaction.kind())));
	}

	private String reminded(Reminder reminder) {
		String day = this.words.day(reminder.since());
		return "Reminder: " + switch (reminder.kind()) {
			case SITTING_NOT_RECORDED ->
				"the outcome of %s has not been recorded.".formatted(about(reminder, "the sitting of " + day));
			case FADING_CHECK_DUE ->
				"fading has not been checked since %s on %s.".formatted(about(reminder, "the sitting"), day);
			case DORMANT -> "nothing has been recorded since %s.".formatted(day);
			case PLATEAU -> "the last sittings before %s changed little.".formatted(day);
		};
	}

	private String about(Reminder reminder, String otherwise) {
		@Nullable SittingId sitting = reminder.sittingId();
		return (sitting == null) ? otherwise : this.told.getOrDefault(sitting, otherwise);
	}

	private static String wavelengths(LaserTreatment treatment) {
		List<String> nanometres = treatment.settings()
			.stream()
			.map((line) -> line.wavelengthNm() + " nanometres")
			.distinct()
			.toList();
		return nanometres.isEmpty() ? "" : " at " + list(nanometres);
	}

	private static String solution(SalineTreatment treatment) {
		return switch (treatment.solution()) {
			case SALINE -> "saline";
			case LACTIC_ACID -> "lactic acid";
			case OTHER -> Objects.requireNonNullElse(treatment.product(), "another solution");
		};
	}

	private String called(Id id) {
		return this.told.getOrDefault(id, "an entry that is not on record");
	}

}
