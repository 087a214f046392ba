package com.fadeline.web.courses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Role;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ZoneFading;
import com.fadeline.api.course.preparation.LetterGap;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.FadingProgress;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the labels on a course page; templates use it as {@code @courseLabels}.
 */
@Component
class CourseLabels {

	private final MessageFormatter say;

	CourseLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Joins the parts on one line, without null and empty ones. */
	public String joined(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).filter((part) -> !part.isEmpty()).collect(joining(" · "));
	}

	/**
	 * Returns the summary of the rules' findings about a sitting that takes place now.
	 */
	public String judged(List<Finding> findings, Readiness readiness) {
		return this.say.of("course.readiness." + verdict(findings), readiness.number(),
				this.say.name(readiness.method()));
	}

	/** Returns the note that an answer or a consent comes from another course. */
	public String elsewhere(@Nullable BodySite site) {
		return (site == null) ? this.say.of("course.elsewhere")
				: this.say.of("course.elsewhere.site", this.say.name(site));
	}

	/** Returns when a question was answered, and in which course if not in this one. */
	public String answered(HealthSheet.Question question) {
		String on = this.say.of("course.screening.on", this.say.day(question.answeredOn()));
		return question.elsewhere() ? on + " " + elsewhere(question.site()) : on;
	}

	/** Returns the doctor's letter of an answer; empty if there is none. */
	public String letter(HealthSheet.Question question) {
		return question.answered()
			.map(GivenAnswer::answer)
			.filter(Screening.Answer::hasLetter)
			.map((answer) -> this.say.of("course.screening.letterOf",
					Objects.requireNonNullElseGet(answer.clearedBy(), () -> this.say.name(LetterGap.DOCTOR)),
					(answer.letterDate() == null) ? this.say.name(LetterGap.DATE) : this.say.day(answer.letterDate()),
					(answer.letterExpiry() == null) ? this.say.name(LetterGap.EXPIRY)
							: this.say.of("course.screening.letterUntil", this.say.day(answer.letterExpiry()))))
			.orElse("");
	}

	/**
	 * Returns the outcomes of an item that is present, for each method if they differ.
	 */
	public List<Led> outcomes(FindPolicy.Item item) {
		boolean same = item.byMethod().values().stream().distinct().count() == 1;
		return same ? List.of(led(item.outcome(), item, ""))
				: item.byMethod()
					.entrySet()
					.stream()
					.map((by) -> led(by.getValue(), item, this.say.name(by.getKey()) + ": "))
					.toList();
	}

	private Led led(ScreeningItem.Outcome outcome, FindPolicy.Item item, String method) {
		boolean liftedByLetter = outcome == ScreeningItem.Outcome.BLOCKED && item.byMethod().containsValue(outcome)
				&& item.clearable() && !item.byMethod().containsValue(ScreeningItem.Outcome.CLEARANCE);
		return new Led(outcome == ScreeningItem.Outcome.CAUTION,
				method + this.say.name(outcome) + (liftedByLetter ? " " + this.say.of("policy.clearable") : ""));
	}

	/**
	 * View model of an outcome of an item.
	 *
	 * @param caution whether the outcome is only a caution
	 */
	record Led(boolean caution, String words) {
	}

	/** Returns the questions as a list. */
	public String items(List<ScreeningItem> items) {
		return items.stream().map(this.say::name).collect(joining(", "));
	}

	/** Returns the last segment of the message key for these findings. */
	public String verdict(List<Finding> findings) {
		if (findings.isEmpty()) {
			return "ready";
		}
		if (findings.stream().allMatch(Finding::passes)) {
			return "careful";
		}
		boolean possible = findings.stream().allMatch((finding) -> finding.passes() || finding.overridable());
		return possible ? "reasons" : "impossible";
	}

	/**
	 * Returns the day from which the forecast counts, and what must be settled by then.
	 */
	public String pending(ProgressView progress, List<Finding> unsettled, LocalDate today) {
		LocalDate recommended = Objects.requireNonNullElse(progress.next().recommendedFrom(), today);
		return this.say.of("course.finish.pending", this.say.day(recommended.isBefore(today) ? today : recommended),
				unsettled.stream().map(this.say::rule).distinct().collect(joining(", ")));
	}

	/** Returns the basis of the estimate of the remaining sittings. */
	public String basis(CourseView course, PendingItems outlook) {
		return (outlook.nextMethod() == Method.SALINE) ? this.say.of("course.basis.needle")
				: this.say.name(course.estimate().basis());
	}

	/** Returns a short description of skin and ink, shown below a client's name. */
	public String skin(Assessment assessment) {
		String known = joined(
				(assessment.phototype() == null) ? null
						: this.say.of("course.skin.phototype", this.say.name(assessment.phototype())),
				(assessment.pigment() == Pigment.UNKNOWN) ? null : this.say.name(assessment.pigment()),
				names(assessment.colours()), (assessment.scarring() == null) ? null
						: this.say.of("course.skin.scarring", this.say.name(assessment.scarring())));
		return known.isEmpty() ? this.say.of("course.skin.unknown") : known;
	}

	/** Returns the whole assessment of a course, including the unknown parts. */
	public List<TreatmentWords.Detail> assessed(CourseView course) {
		Assessment it = course.assessment();
		return List.of(fact("opening.site", this.say.name(course.bodySite())),
				fact("opening.zones", this.say.zones(course.zones())),
				fact("opening.goal", this.say.name(course.goal())),
				fact("opening.phototype", this.say.name(it.phototype())),
				fact("opening.pigment", this.say.name(it.pigment())), fact("opening.colours", names(it.colours())),
				fact("opening.ink", this.say.name(it.inkAmount())),
				fact("opening.scarring", this.say.name(it.scarring())),
				fact("opening.layering", this.say.name(it.layering())),
				fact("opening.age", this.say.number(it.inkAgeMonths())), fact("opening.causes", names(it.causes())));
	}

	private TreatmentWords.Detail fact(String label, String text) {
		return new TreatmentWords.Detail(this.say.of(label), text.isEmpty() ? this.say.of("form.notKnown") : text);
	}

	private String names(Collection<? extends Enum<?>> constants) {
		return constants.stream().map(this.say::name).collect(joining(", "));
	}

	/** Returns the text on a zone of the map. */
	public String figure(ZoneFacts facts, boolean byFading) {
		if (byFading) {
			return (facts.fading() == null) ? "–" : this.say.percent(facts.fading());
		}
		return (facts.days() == null) ? "–" : this.say.of("course.map.days", facts.days());
	}

	/** Returns the text alternative of a zone of the map, for screen readers. */
	public String zone(ZoneFacts facts, ClinicId clinic) {
		return this.say.of("course.map.zone", this.say.zone(facts.zone()),
				(facts.lastTreatedOn() == null) ? this.say.of("course.map.notTreated")
						: this.say.of("course.map.treated", this.say.fromToday(facts.lastTreatedOn(), clinic)),
				(facts.fading() == null) ? this.say.of("course.map.unseen")
						: this.say.of("course.map.faded", this.say.percent(facts.fading())));
	}

	/** Returns the meaning of a colour of the map. */
	public String tone(Enum<?> tone) {
		return this.say.of(((tone instanceof ZoneFacts.Rest) ? "course.rest." : "course.cleared.") + tone.name());
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

	/**
	 * Returns the text of a consent, a screening, a patch test, or a change of state of
	 * the course.
	 */
	public String step(TimelineEntry step) {
		String key = "course.step." + step.kind();
		return switch (step.about()) {
			case ConsentView view ->
				this.say.of(key, this.say.name(view.consent().kind()), view.consent().formVersion());
			case Screening screening -> this.say.of(key, present(screening));
			case PatchTestView view -> this.say.of(key, this.say.zones(view.patchTest().zones()),
					(view.reading() == null) ? "" : this.say.name(view.reading().outcome()));
			case null, default -> this.say.of("course.turn." + step.kind());
		};
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

	/** Returns the fading in percent, the rule behind it, its date and the target. */
	public String faded(ProgressView progress, @Nullable ClinicId clinic) {
		FadingProgress fading = progress.fading();
		String target = this.say.percent(progress.targetFading());
		if (fading.latest() == null) {
			return this.say.of("course.fading.never", target);
		}
		return joined(this.say.percent(fading.latest()), rule(fading), this.say.day(fading.observedAt(), clinic),
				this.say.of("course.fading.target", target));
	}

	/** Returns the latest fading of each zone in one line; empty if no zone was read. */
	public String zonesFaded(ProgressView progress) {
		List<ZoneFading> zones = progress.fading().zones();
		if (zones.stream().allMatch((zone) -> zone.percent() == null)) {
			return "";
		}
		return zones.stream().map(this::zoneFaded).collect(Collectors.joining(", "));
	}

	private String zoneFaded(ZoneFading zone) {
		String seen = (zone.percent() == null) ? this.say.of("course.fading.zone.unread")
				: this.say.percent(zone.percent());
		String told = this.say.of("course.fading.zone.of", this.say.zone(zone.zone()), seen);
		return (zone.percent() != null && zone.observer() == Observer.CLIENT) ? told + " (" + by(Observer.CLIENT) + ")"
				: told;
	}

	/**
	 * Returns the last reading that the figure leaves out because a client made it or it
	 * came too early; empty if there is none.
	 */
	public String readBeside(ProgressView progress, @Nullable ClinicId clinic) {
		ProgressView.Observation read = progress.fading().beside();
		if (read == null) {
			return "";
		}
		return joined(this.say.percent(read.percent()), by(read.observer()),
				(read.zone() == null) ? null : this.say.zone(read.zone()), this.say.day(read.observedAt(), clinic),
				read.early() ? this.say.of("course.timeline.early") : null);
	}

	/** Returns the rule by which the figure is computed; empty if there is no figure. */
	public String rule(FadingProgress fading) {
		return (fading.rule() == null) ? ""
				: this.say.of("FadingRule." + fading.rule().name(), fading.zonesRead(), fading.zones().size());
	}

	/** Returns the observer of a reading of fading; empty if unknown. */
	public String by(@Nullable Observer observer) {
		return (observer == null) ? "" : this.say.of("course.fading.by." + observer.name());
	}

	/** Returns a reading of fading in one line. */
	public String fading(Fading fading, ClinicId clinic) {
		return this.say.of("course.fading.of", this.say.percent(fading.percent()),
				this.say.day(fading.observedAt(), clinic), by(fading.observer()));
	}

	/** Returns a reaction in one line. */
	public String reaction(Reaction reaction, ClinicId clinic) {
		return reaction(reaction, reaction.grade(), clinic);
	}

	/** Returns a reaction with its current grade in one line. */
	public String reaction(ReactionView view, ClinicId clinic) {
		return reaction(view.reaction(), view.shownGrade(), clinic);
	}

	private String reaction(Reaction reaction, int grade, ClinicId clinic) {
		return this.say.of("course.reaction.of", kind(reaction), grade, this.say.day(reaction.onsetAt(), clinic));
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

	/**
	 * Returns the author of an entry: the name of a specialist of the clinic, else the
	 * role.
	 */
	public String who(CourseHistory.Entry entry, Map<OperatorId, String> operators) {
		for (Map.Entry<OperatorId, String> operator : operators.entrySet()) {
			if (operator.getKey().toString().equals(entry.userId())) {
				return operator.getValue();
			}
		}
		return (entry.role() == null) ? "" : this.say.name(Role.valueOf(entry.role()));
	}

}
