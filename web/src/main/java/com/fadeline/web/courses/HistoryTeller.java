package com.fadeline.web.courses;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.TreatmentWords;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the events of one course as sentences, oldest first. It keeps what it has
 * described, so that a sitting keeps its name and a correction shows the value before.
 */
final class HistoryTeller {

	private final MessageFormatter say;

	private final CourseLabels words;

	private final ClinicId clinic;

	private final Corrections corrections;

	private final Map<Id, String> called = new HashMap<>();

	private final Map<Id, Method> booked = new HashMap<>();

	HistoryTeller(MessageFormatter say, CourseLabels words, ClinicId clinic) {
		this.say = say;
		this.words = words;
		this.clinic = clinic;
		this.corrections = new Corrections(say, clinic);
	}

	String tell(CourseEvent event) {
		return switch (event) {
			case CourseOpened it -> opened(it);
			case AssessmentRevised it -> {
				this.corrections.remember(it.courseId(), it.assessment());
				yield told("assessed", expected(it.estimate()));
			}
			case AssessmentAmended it -> corrected(told("assessment"), it.courseId(), it.assessment(), it.reason())
					+ " " + expected(it.estimate());
			case ConsentRecorded it -> told("consented", this.say.name(it.consent().kind()),
					day(it.consent().signedAt()), it.consent().formVersion());
			case ConsentWithdrawn it -> told("withdrawn", this.say.name(it.kind()));
			case ScreeningRecorded it ->
				told("screened", day(it.screening().answeredAt()), this.words.present(it.screening()));
			case PatchTestRecorded it ->
				told("tested", day(it.patchTest().performedAt()), this.say.zones(it.patchTest().zones()));
			case PatchTestRead it -> told("read", day(it.reading().readAt()), this.say.name(it.reading().outcome()));
			case LaserSittingScheduled it -> booked(Method.LASER, it.booking()) + breaches(it.findings());
			case SalineSessionScheduled it -> booked(Method.SALINE, it.booking()) + breaches(it.findings());
			case SittingRescheduled it -> moved(it) + breaches(it.findings());
			case SittingCancelled it -> because(told("cancelled", called(it.sittingId())), it.reason());
			case NoShowRecorded it -> told("missed", called(it.sittingId()));
			case LaserSittingRecorded it -> done(it.sittingId(), it.number(), it.treatment()) + breaches(it.findings());
			case SalineSessionRecorded it ->
				done(it.sittingId(), it.number(), it.treatment()) + breaches(it.findings());
			case SittingAmended it -> corrected(called(it.sittingId()), it.sittingId(), it.treatment(), it.reason())
					+ breaches(it.findings());
			case SittingRetracted it -> because(told("retracted", called(it.sittingId())), it.reason());
			case FadingLogged it -> seen(it.fading());
			case FadingAmended it -> {
				String sentence = corrected(called(it.fading().fadingId()), it.fading().fadingId(), it.fading(),
						it.reason());
				call(it.fading());
				yield sentence;
			}
			case FadingRetracted it -> because(told("retracted", called(it.fadingId())), it.reason());
			case ReactionReported it -> reported(it.reaction());
			case ReactionAmended it -> {
				String sentence = corrected(called(it.reaction().reactionId()), it.reaction().reactionId(),
						it.reaction(), it.reason());
				call(it.reaction());
				yield sentence;
			}
			case ReactionRetracted it -> because(told("retracted", called(it.reactionId())), it.reason());
			case ReactionResolved it -> because(told("resolved", called(it.reactionId()), day(it.resolvedAt()))
					+ ((it.outcome() == null) ? "" : ", " + this.say.name(it.outcome())), it.notes());
			case ReactionAssessed it -> because(told("reactionAssessed", called(it.reactionId()),
					day(it.assessment().assessedAt()), it.assessment().grade()), it.assessment().notes());
			case ReactionFollowedUp it ->
				told("followedUp", called(it.reactionId()), this.words.followUp(it.followUp(), this.clinic));
			case ReactionCleared it ->
				because(told("cleared", called(it.reactionId()), this.words.clearance(it.clearance())),
						it.clearance().notes());
			case CourseExtended it -> because(told("extended", it.maxSittings()), it.reason());
			case HistoryImported it -> imported(it);
			case EarlierSittingsAmended it ->
				corrected(told("earlier"), this.corrections.between(it.before(), it.history()), it.reason());
			case EarlierSittingsRetracted it -> because(told("retracted", earlier(it)), it.reason());
			case CourseCompleted it ->
				because(told("completed", this.say.name(it.outcome())), it.notes()) + breaches(it.findings());
			case CourseDiscontinued it -> because(told("discontinued"), it.reason());
			case CourseReopened it -> because(told("reopened"), it.reason());
			case ReminderRaised it -> reminded(it.reminder());
			case CourseRedacted it -> told("redacted");
		};
	}

	private String opened(CourseOpened it) {
		this.corrections.remember(it.courseId(), it.assessment());
		return told("opened", this.say.day(it.openedOn()),
				this.words.joined(this.say.name(it.goal()), this.say.name(it.bodySite())),
				this.say.percent(it.targetFading()), it.plan().min(), it.plan().max()) + " " + expected(it.estimate());
	}

	private String expected(Estimate estimate) {
		return told("expected", Math.round(estimate.likely()), Math.round(estimate.low()), Math.round(estimate.high()));
	}

	private String booked(Method method, Booking booking) {
		this.booked.put(booking.sittingId(), method);
		String name = appointment(booking.sittingId(), booking.startsAt());
		return told("booked", name, booking.duration().toMinutes(), this.say.zones(booking.zones()));
	}

	private String moved(SittingRescheduled it) {
		String before = called(it.sittingId());
		appointment(it.sittingId(), it.startsAt());
		return told("moved", before, moment(it.startsAt()), it.duration().toMinutes());
	}

	private String appointment(SittingId id, Instant startsAt) {
		String name = told("called.appointment", this.say.name(this.booked.get(id)), moment(startsAt));
		this.called.put(id, name);
		return name;
	}

	private String done(SittingId id, int number, Treatment treatment) {
		this.corrections.remember(id, treatment);
		this.called.put(id, told("called.sitting", number, day(treatment.performedAt())));
		return told("done", number, day(treatment.performedAt()), this.words.joined(this.say.name(treatment.method()),
				with(treatment), this.say.zones(treatment.zones())));
	}

	private String with(Treatment treatment) {
		return (treatment instanceof LaserTreatment laser) ? laser.settings()
			.stream()
			.map(LaserSettings::wavelengthNm)
			.distinct()
			.map((nm) -> nm + " nm")
			.collect(joining(", ")) : "";
	}

	private String seen(Fading fading) {
		this.corrections.remember(fading.fadingId(), fading);
		call(fading);
		return told("seen", this.words.joined(this.words.fading(fading, this.clinic),
				(fading.zone() == null) ? "" : this.say.zone(fading.zone())));
	}

	private void call(Fading fading) {
		this.called.put(fading.fadingId(), told("called.fading", this.words.fading(fading, this.clinic)));
	}

	private String reported(Reaction reaction) {
		this.corrections.remember(reaction.reactionId(), reaction);
		call(reaction);
		return told("reported",
				this.words.joined(this.words.reaction(reaction, this.clinic), this.say.zones(reaction.zones())));
	}

	private void call(Reaction reaction) {
		this.called.put(reaction.reactionId(), told("called.reaction", this.words.reaction(reaction, this.clinic)));
	}

	private String imported(HistoryImported it) {
		History history = it.history();
		if (it.before() != null) {
			return told("imported.more", history.count(), it.added());
		}
		return told("imported", history.count(), this.words.joined(this.say.name(history.method()), history.source()));
	}

	private String earlier(EarlierSittingsRetracted it) {
		History before = it.before();
		if (it.place() == null) {
			return this.words.joined(told("called.earlier", before.count(), this.say.name(before.method())),
					before.source());
		}
		return this.words.joined(told("called.earlier", 1, this.say.name(before.method())),
				before.at(it.place()).map(new TreatmentWords(this.say)::past).orElse(""));
	}

	private String reminded(Reminder reminder) {
		SittingId sitting = reminder.sittingId();
		return told("reminded." + reminder.kind().name(), day(reminder.since()),
				(sitting == null) ? told("called.last") : called(sitting));
	}

	private String corrected(String what, Id id, Object now, @Nullable String reason) {
		return corrected(what, this.corrections.between(id, now), reason);
	}

	private String corrected(String what, String changes, @Nullable String reason) {
		return because(changes.isEmpty() ? told("left", what) : told("corrected", what, changes), reason);
	}

	private String breaches(List<AcceptedFinding> findings) {
		return findings.stream()
			.filter((finding) -> finding.reason() != null)
			.map((finding) -> " " + told("although", this.say.rule(finding.rule()), plain(finding.reason())))
			.collect(joining());
	}

	private String because(String what, @Nullable String reason) {
		String why = plain(reason);
		return (why.isEmpty() ? what : what + ": " + why) + ".";
	}

	/**
	 * Returns the text without its full stop, as the surrounding sentence ends with one.
	 */
	private static String plain(@Nullable String text) {
		return (text == null) ? "" : text.strip().replaceAll("\\.+$", "");
	}

	private String called(Id id) {
		return this.called.getOrDefault(id, told("called.unknown"));
	}

	private String day(Instant moment) {
		return this.say.day(moment, this.clinic);
	}

	private String moment(Instant moment) {
		return this.say.moment(moment, this.clinic);
	}

	private String told(String sentence, Object... values) {
		return this.say.of("told." + sentence, values);
	}

}
