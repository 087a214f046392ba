package com.fadeline.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;

import static java.util.stream.Collectors.joining;

/** Sentences shared by the history and the progress of a course. */
public final class Sentences {

	private final Wording wording;

	public Sentences(Wording wording) {
		this.wording = wording;
	}

	/** Returns the opening with its goal and its plan. */
	public String of(CourseOpened it) {
		@Nullable BodySite site = it.bodySite();
		return of("opened", this.wording.day(it.openedOn()), of("aim." + it.goal()),
				this.wording.part("opened.site", (site == null) ? null : this.wording.name(site)),
				this.wording.percent(it.targetFading()), this.wording.number(it.plan().min()),
				sittings(it.plan().max()), expected(it.estimate()));
	}

	/** Returns the expectation of an estimate, as part of a sentence. */
	public String expected(Estimate estimate) {
		return of("expected", sittings(Math.round(estimate.likely())), this.wording.number(Math.round(estimate.low())),
				this.wording.number(Math.round(estimate.high())));
	}

	/** Returns the import of sittings done elsewhere. */
	public String of(HistoryImported imported) {
		if (imported.before() == null) {
			return of(imported.history());
		}
		int count = imported.history().count();
		return of("imported.more", count, this.wording.number(count), this.wording.number(imported.added()));
	}

	/** Returns sittings done elsewhere. */
	public String of(History history) {
		return of("imported", sittings(history.count()), of("past." + history.method()),
				(history.source() == null) ? "" : of("imported.source", plain(history.source())));
	}

	/**
	 * Returns how a sitting was done, such as {@code by laser at 755 nanometres}.
	 * @param nanometres the wavelengths; empty for saline and if unknown
	 */
	public String how(Method method, List<Integer> nanometres) {
		return switch (method) {
			case LASER -> of("how.LASER",
					nanometres.isEmpty() ? ""
							: of("how.at",
									this.wording.list(nanometres.stream()
										.map((wavelength) -> of("wavelength", this.wording.number(wavelength)))
										.toList())));
			case SALINE -> how(Solution.SALINE, null);
		};
	}

	/** Returns how a sitting was done, such as {@code with lactic acid}. */
	String how(Solution solution, @Nullable String product) {
		String name = of("solution." + solution);
		return of("how.SALINE", (solution == Solution.OTHER) ? Objects.requireNonNullElse(product, name) : name);
	}

	/** Returns how a laser sitting was done. */
	String how(LaserTreatment treatment) {
		return how(Method.LASER, treatment.settings().stream().map(LaserSettings::wavelengthNm).distinct().toList());
	}

	/** Returns how a saline session was done. */
	String how(SalineTreatment treatment) {
		return how(treatment.solution(), treatment.product());
	}

	/** Returns a sitting that was done. */
	public String done(int number, String how, List<String> zones, Instant performedAt) {
		return of("done", this.wording.number(number), how, this.wording.on("done", zones),
				this.wording.day(performedAt));
	}

	/** Returns a reading of fading. */
	public String of(Fading fading) {
		List<String> zones = (fading.zone() == null) ? List.of() : List.of(fading.zone());
		if (!fading.scale().readByPeople()) {
			return of("seen.measured", seen(fading.percent()), this.wording.on("seen", zones),
					this.wording.day(fading.observedAt()));
		}
		return of("seen", this.wording.name(fading.observer()), seen(fading.percent()), this.wording.on("seen", zones),
				this.wording.day(fading.observedAt()));
	}

	/** Returns the observed fading, as part of a sentence. */
	public String seen(double percent) {
		return of((percent < 0) ? "seen.darker" : "seen.faded", this.wording.percent(Math.abs(percent)));
	}

	/**
	 * Returns that an appointment was moved, or cancelled.
	 * @param movedTo null if it was cancelled
	 */
	public String changed(Instant bookedFor, @Nullable Instant movedTo) {
		return (movedTo == null) ? of("appointment.cancelled", this.wording.dayAndTime(bookedFor))
				: of("appointment.moved", this.wording.dayAndTime(bookedFor), this.wording.dayAndTime(movedTo));
	}

	/** Returns a reported reaction. */
	public String of(Reaction reaction) {
		return of("reported", (reaction.gradedBy() == Observer.CLIENT) ? of("reported.client") : "",
				this.wording.name(reaction.kind()), plainPart("reported.description", reaction.description()),
				this.wording.number(reaction.grade()), this.wording.on("reported", reaction.zones()),
				this.wording.day(reaction.onsetAt()));
	}

	/** Returns the name of a reaction, as part of a sentence. */
	String called(Reaction reaction) {
		return of("called.reaction", this.wording.name(reaction.kind()), this.wording.number(reaction.grade()),
				this.wording.day(reaction.onsetAt()));
	}

	/**
	 * Returns a follow-up of a reaction, as part of a sentence.
	 * @param called the name of the reaction
	 */
	String followedUp(String called, FollowUp it) {
		String parts = Stream.of(plainPart("followUp.action", it.action().isBlank() ? null : it.action()),
				this.wording.part("followUp.grade", (it.grade() == null) ? null : this.wording.number(it.grade())),
				until("followUp.next", it.nextLook()), plainPart("followUp.informed", it.informed()),
				(it.reportedTo() == null && it.reportedOn() == null) ? ""
						: of("followUp.reported", plainPart("followUp.reported.to", it.reportedTo()),
								until("followUp.reported.on", it.reportedOn())))
			.collect(joining());
		return of("followedUp", called, this.wording.day(it.at()), parts);
	}

	/** Returns an optional part of a sentence with a day. */
	String until(String key, @Nullable LocalDate day) {
		return this.wording.part(key, (day == null) ? null : this.wording.day(day));
	}

	private String plainPart(String key, @Nullable String text) {
		return this.wording.part(key, (text == null) ? null : plain(text));
	}

	/** Returns a resolved reaction. */
	public String resolved(Reaction reaction, Instant resolvedAt) {
		return capital(of("resolved", called(reaction), this.wording.day(resolvedAt), ""));
	}

	/** Returns an extension of the plan. */
	public String of(CourseExtended it) {
		return because(of("extended", sittings(it.maxSittings())), it.reason());
	}

	/** Returns the withdrawal of an extension. */
	String of(ExtensionRetracted it) {
		return because(of("retracted.extension", sittings(it.withdrawn()), sittings(it.maxSittings())), it.reason());
	}

	/** Returns the completion of a course. */
	public String of(CourseCompleted it) {
		return of("completed", this.wording.name(it.outcome()), plainPart("completed.notes", it.notes()));
	}

	/** Returns the discontinuation of a course. */
	public String of(CourseDiscontinued it) {
		return because(of("discontinued"), it.reason());
	}

	/** Returns the reopening of a course. */
	public String of(CourseReopened it) {
		return because(of("reopened"), it.reason());
	}

	/** Returns a sentence with its reason, if one is given. */
	String because(String what, @Nullable String reason) {
		String why = plain(reason);
		return capital(why.isEmpty() ? of("sentence", what) : of("because", what, why));
	}

	/** Removes the full stop, since the sentence around it has its own. */
	static String plain(@Nullable String text) {
		return (text == null) ? "" : text.strip().replaceAll("\\.+$", "");
	}

	/** Capitalizes the sentence. */
	public static String capital(String sentence) {
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
	}

	private String sittings(Number count) {
		return this.wording.count(count, "sitting");
	}

	private String of(String key, Object... values) {
		return this.wording.of(key, values);
	}

}
