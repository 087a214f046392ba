package com.fadeline.web.course;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the records of a course; templates use it as {@code @courseLabels}.
 */
@Component
public class CourseLabels {

	private final MessageFormatter say;

	CourseLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Joins the parts on one line, without null and empty ones. */
	public String joined(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).filter((part) -> !part.isEmpty()).collect(joining(" · "));
	}

	/** Returns the note that an answer or a consent comes from another course. */
	public String elsewhere(@Nullable BodySite site) {
		return (site == null) ? this.say.of("course.elsewhere")
				: this.say.of("course.elsewhere.site", this.say.name(site));
	}

	/**
	 * Returns how a course ended; the reason of a discontinued course is shown as it was
	 * written.
	 */
	public @Nullable String ending(CourseView course) {
		CourseView.Completion completion = course.completion();
		if (completion == null) {
			return course.ending();
		}
		String outcome = this.say.name(completion.outcome());
		return (completion.notes() == null) ? outcome : outcome + ": " + completion.notes();
	}

	/** Returns the items that are present in a screening. */
	public String present(Screening screening) {
		List<String> present = screening.answers()
			.stream()
			.filter(Screening.Answer::present)
			.map(this::withLetter)
			.toList();
		return present.isEmpty() ? this.say.of("course.screening.nothing")
				: this.say.of("course.screening.present", String.join(", ", present));
	}

	/** Returns an item that is present, with its doctor's letter. */
	private String withLetter(Screening.Answer answer) {
		String item = this.say.name(answer.item());
		return answer.hasLetter()
				? this.say.of("course.screening.withLetter", item, joined(answer.clearedBy(),
						this.say.day(answer.letterDate()),
						(answer.letterExpiry() == null) ? null
								: this.say.of("course.screening.letterUntil", this.say.day(answer.letterExpiry()))))
				: item;
	}

	/** Returns a sitting in one line. */
	public String sitting(SittingView sitting, ClinicId clinic) {
		return this.say.of("record.retract.of", this.say.name(sitting.method()), this.say.moment(sitting.at(), clinic),
				this.say.zones(sitting.zones()));
	}

	/** Returns the observer of a reading of fading; empty if unknown. */
	public String by(@Nullable Observer observer) {
		return (observer == null) ? "" : this.say.of("course.fading.by." + observer.name());
	}

	/** Returns the observer of a reading, or that it was measured on photos. */
	public String by(@Nullable Observer observer, @Nullable Scale scale) {
		return (scale == null || scale.readByPeople()) ? by(observer) : this.say.name(scale);
	}

	/**
	 * Returns half the 95 % interval of a measured fading, in whole points and never 0.
	 */
	public String plusMinus(PhotoMeasurement measured) {
		return this.say.number(Math.max(1, Math.round(measured.plusMinus())));
	}

	/** Returns a reading of fading in one line. */
	public String fading(Fading fading, ClinicId clinic) {
		return this.say.of("course.fading.of", this.say.percent(fading.percent()),
				this.say.day(fading.observedAt(), clinic), by(fading.observer(), fading.scale()));
	}

	/** Returns a reaction in one line. */
	public String reaction(Reaction reaction, ClinicId clinic) {
		return reaction(ReactionView.of(reaction), clinic);
	}

	/** Returns a reaction with its current grade in one line. */
	public String reaction(ReactionView view, ClinicId clinic) {
		return this.say.of("course.reaction.of", kind(view.reaction()), grade(view),
				this.say.day(view.reaction().onsetAt(), clinic));
	}

	/**
	 * Returns the current grade of a reaction; what the client chose, while no specialist
	 * has assessed it.
	 */
	public String grade(ReactionView view) {
		return (view.gradeNow() == null)
				? this.say.of("course.reaction.byClient", this.say.of("ClientGrade." + view.reaction().grade()))
				: this.say.of("course.reaction.grade", view.gradeNow());
	}

	/**
	 * Returns the kind of a reaction, with the description of the report if there is one.
	 */
	public String kind(Reaction reaction) {
		String kind = this.say.name(reaction.kind());
		return (reaction.description() == null) ? kind : kind + ": " + reaction.description();
	}

	/**
	 * Returns the description of a grade of a kind; a general one if no kind is chosen.
	 */
	public String grade(@Nullable ReactionKind kind, int grade) {
		String general = this.say.of("course.reaction.grade." + grade);
		return (kind == null) ? general : "%d – %s".formatted(grade,
				this.say.word("ReactionGrade.%s.%d".formatted(kind, grade), this.say.of("ReactionGrade." + grade)));
	}

	/** Returns a follow-up of a reaction in one line. */
	public String followUp(FollowUp it, ClinicId clinic) {
		boolean reported = it.reportedTo() != null || it.reportedOn() != null;
		return joined(this.say.day(it.at(), clinic), it.action(),
				(it.grade() == null) ? null : this.say.of("course.reaction.grade", it.grade()),
				(it.nextLook() == null) ? null : this.say.of("course.followUp.next", this.say.day(it.nextLook())),
				(it.informed() == null) ? null : this.say.of("course.followUp.informed.of", it.informed()),
				reported ? this.say
					.of("course.followUp.reported.of", Objects.requireNonNullElse(it.reportedTo(), ""),
							(it.reportedOn() == null) ? "" : this.say.day(it.reportedOn()))
					.strip() : null);
	}

	/** Returns the name of what was recorded about a reaction after its report. */
	public String entry(ReactionEntry it, ClinicId clinic) {
		return this.say.of("course.reaction.entry." + it.kind(),
				(it.at() == null) ? this.say.day(it.date()) : this.say.day(it.at(), clinic));
	}

	/** Returns the name of an assessment of a reaction. */
	public ReactionEntry named(ReactionAssessment assessment) {
		return ReactionEntry.of(assessment);
	}

	/** Returns the name of a follow-up of a reaction. */
	public ReactionEntry named(FollowUp followUp) {
		return ReactionEntry.of(followUp);
	}

	/** Returns the name of a doctor's letter about a reaction. */
	public ReactionEntry named(Clearance letter) {
		return ReactionEntry.of(letter);
	}

	/** Returns the name of the end of a reaction. */
	public ReactionEntry named(Instant resolvedAt) {
		return ReactionEntry.endedAt(resolvedAt);
	}

	/** Returns a doctor's letter about a reaction in one line. */
	public String clearance(Clearance it) {
		return (it.expiry() == null) ? this.say.of("course.reaction.clearedBy", it.doctor(), this.say.day(it.date()))
				: this.say.of("course.reaction.clearedUntil", it.doctor(), this.say.day(it.date()),
						this.say.day(it.expiry()));
	}

	/**
	 * Returns the findings without duplicates of the same rule and reason, for places
	 * that show only these.
	 */
	public Collection<AcceptedFinding> once(List<AcceptedFinding> findings) {
		Map<List<@Nullable String>, AcceptedFinding> told = new LinkedHashMap<>();
		findings.forEach((finding) -> told.putIfAbsent(Arrays.asList(finding.rule(), finding.reason()), finding));
		return told.values();
	}

}
