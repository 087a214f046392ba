package com.fadeline.web.courses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.ReactionKind;
import com.fadeline.api.course.FollowUp;
import com.fadeline.api.course.Clearance;
import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Finding;
import com.fadeline.api.OperatorId;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Role;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.CourseHistory;
import com.fadeline.api.course.ConsentView;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.GivenAnswer;
import com.fadeline.api.course.LetterGap;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Observer;
import com.fadeline.api.course.Pigment;
import com.fadeline.api.course.ProgressView;
import com.fadeline.api.course.ProgressView.FadingProgress;
import com.fadeline.api.course.ZoneFading;
import com.fadeline.api.course.PatchTestView;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;
import com.fadeline.api.course.SittingView;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the labels of a course page; templates use it as {@code @courseLabels}.
 */
@Component
class CourseLabels {

	private final MessageFormatter say;

	CourseLabels(MessageFormatter say) {
		this.say = say;
	}

	/** What is known of these, on one line. */
	public String joined(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).filter((part) -> !part.isEmpty()).collect(joining(" · "));
	}

	/** What the rules say of a sitting at once. */
	public String judged(List<Finding> findings, Readiness readiness) {
		return this.say.of("course.readiness." + verdict(findings), readiness.number(),
				this.say.name(readiness.method()));
	}

	/** That something was answered or signed for another course. */
	public String elsewhere(@Nullable BodySite site) {
		return (site == null) ? this.say.of("course.elsewhere")
				: this.say.of("course.elsewhere.site", this.say.name(site));
	}

	/** When a question was answered, and in which course if not in this one. */
	public String answered(HealthSheet.Question question) {
		String on = this.say.of("course.screening.on", this.say.day(question.answeredOn()));
		return question.elsewhere() ? on + " " + elsewhere(question.site()) : on;
	}

	/** The doctor's letter of an answer; empty where there is none. */
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

	/** What the presence of an item leads to, by each method if that differs. */
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
	 * What an item leads to.
	 *
	 * @param caution whether that is no more than care
	 */
	record Led(boolean caution, String words) {
	}

	/** Questions as a list. */
	public String items(List<ScreeningItem> items) {
		return items.stream().map(this.say::name).collect(joining(", "));
	}

	/** The end of the key of what the rules say. */
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

	/** From when the forecast counts, and what has to be settled until then. */
	public String pending(ProgressView progress, List<Finding> unsettled, LocalDate today) {
		LocalDate recommended = Objects.requireNonNullElse(progress.next().recommendedFrom(), today);
		return this.say.of("course.finish.pending", this.say.day(recommended.isBefore(today) ? today : recommended),
				unsettled.stream().map(this.say::rule).distinct().collect(joining(", ")));
	}

	/** What the estimate of the sittings that remain begins with. */
	public String basis(CourseView course, PendingItems outlook) {
		return (outlook.nextMethod() == Method.SALINE) ? this.say.of("course.basis.needle")
				: this.say.name(course.estimate().basis());
	}

	/** Skin and ink in short, to stand under the name of a client. */
	public String skin(Assessment assessment) {
		String known = joined(
				(assessment.phototype() == null) ? null
						: this.say.of("course.skin.phototype", this.say.name(assessment.phototype())),
				(assessment.pigment() == Pigment.UNKNOWN) ? null : this.say.name(assessment.pigment()),
				names(assessment.colours()), (assessment.scarring() == null) ? null
						: this.say.of("course.skin.scarring", this.say.name(assessment.scarring())));
		return known.isEmpty() ? this.say.of("course.skin.unknown") : known;
	}

	/** All of the assessment of a course, of what is not known too. */
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

	/** What stands on a zone of the map. */
	public String figure(ZoneFacts facts, boolean byFading) {
		if (byFading) {
			return (facts.fading() == null) ? "–" : this.say.percent(facts.fading());
		}
		return (facts.days() == null) ? "–" : this.say.of("course.map.days", facts.days());
	}

	/** What a zone of the map tells those who cannot see it. */
	public String zone(ZoneFacts facts, ClinicId clinic) {
		return this.say.of("course.map.zone", this.say.zone(facts.zone()),
				(facts.lastTreatedOn() == null) ? this.say.of("course.map.notTreated")
						: this.say.of("course.map.treated", this.say.fromToday(facts.lastTreatedOn(), clinic)),
				(facts.fading() == null) ? this.say.of("course.map.unseen")
						: this.say.of("course.map.faded", this.say.percent(facts.fading())));
	}

	/** What a colour of the map stands for. */
	public String tone(Enum<?> tone) {
		return this.say.of(((tone instanceof ZoneFacts.Rest) ? "course.rest." : "course.cleared.") + tone.name());
	}

	/** How a course came to its end; why it was stopped is told as it was written. */
	public @Nullable String ending(CourseView course) {
		CourseView.Completion completion = course.completion();
		if (completion == null) {
			return course.ending();
		}
		String outcome = this.say.name(completion.outcome());
		return (completion.notes() == null) ? outcome : outcome + ": " + completion.notes();
	}

	/** What prepared a sitting, or came to pass with the course itself. */
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

	/** What the health questions brought up. */
	public String present(Screening screening) {
		List<String> present = screening.answers()
			.stream()
			.filter(Screening.Answer::present)
			.map(this::withLetter)
			.toList();
		return present.isEmpty() ? this.say.of("course.screening.nothing")
				: this.say.of("course.screening.present", String.join(", ", present));
	}

	/** What was answered with yes, and the doctor's letter on it. */
	private String withLetter(Screening.Answer answer) {
		String item = this.say.name(answer.item());
		return answer.hasLetter()
				? this.say.of("course.screening.withLetter", item, joined(answer.clearedBy(),
						this.say.day(answer.letterDate()),
						(answer.letterExpiry() == null) ? null
								: this.say.of("course.screening.letterUntil", this.say.day(answer.letterExpiry()))))
				: item;
	}

	/** A sitting on record, in one line. */
	public String sitting(SittingView sitting, ClinicId clinic) {
		return this.say.of("record.retract.of", this.say.name(sitting.method()), this.say.moment(sitting.at(), clinic),
				this.say.zones(sitting.zones()));
	}

	/** How far it has faded, by which rule, as of when, and what it is to come to. */
	public String faded(ProgressView progress, @Nullable ClinicId clinic) {
		FadingProgress fading = progress.fading();
		String target = this.say.percent(progress.targetFading());
		if (fading.latest() == null) {
			return this.say.of("course.fading.never", target);
		}
		return joined(this.say.percent(fading.latest()), rule(fading), this.say.day(fading.observedAt(), clinic),
				this.say.of("course.fading.target", target));
	}

	/** The latest of each zone, in one line; empty where no zone was read. */
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
	 * The last reading where the figure does not hold it, since a client made it or it
	 * came early; empty where it does.
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

	/** How the figure comes about; empty where there is none. */
	public String rule(FadingProgress fading) {
		return (fading.rule() == null) ? ""
				: this.say.of("FadingRule." + fading.rule().name(), fading.zonesRead(), fading.zones().size());
	}

	/** Whose view a reading of fading is; empty where nobody knows. */
	public String by(@Nullable Observer observer) {
		return (observer == null) ? "" : this.say.of("course.fading.by." + observer.name());
	}

	/** A reading of fading, in one line. */
	public String fading(Fading fading, ClinicId clinic) {
		return this.say.of("course.fading.of", this.say.percent(fading.percent()),
				this.say.day(fading.observedAt(), clinic), by(fading.observer()));
	}

	/** A reaction, in one line. */
	public String reaction(Reaction reaction, ClinicId clinic) {
		return reaction(reaction, reaction.grade(), clinic);
	}

	/** A reaction as it is now, in one line. */
	public String reaction(ReactionView view, ClinicId clinic) {
		return reaction(view.reaction(), view.shownGrade(), clinic);
	}

	private String reaction(Reaction reaction, int grade, ClinicId clinic) {
		return this.say.of("course.reaction.of", kind(reaction), grade, this.say.day(reaction.onsetAt(), clinic));
	}

	/** What a reaction is, in the words of the report where it is none of the named. */
	public String kind(Reaction reaction) {
		String kind = this.say.name(reaction.kind());
		return (reaction.description() == null) ? kind : kind + ": " + reaction.description();
	}

	/** What a grade of a kind looks like; in general where the kind is not chosen. */
	public String grade(@Nullable ReactionKind kind, int grade) {
		String general = this.say.of("course.reaction.grade." + grade);
		return (kind == null) ? general : "%d – %s".formatted(grade,
				this.say.word("ReactionGrade.%s.%d".formatted(kind, grade), this.say.of("ReactionGrade." + grade)));
	}

	/** What was done about a reaction, in one line. */
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

	/** A doctor's letter after a reaction, in one line. */
	public String clearance(Clearance it) {
		return (it.expiry() == null) ? this.say.of("course.reaction.clearedBy", it.doctor(), this.say.day(it.date()))
				: this.say.of("course.reaction.clearedUntil", it.doctor(), this.say.day(it.date()),
						this.say.day(it.expiry()));
	}

	/** What is told by the rule and its reason alone, each once. */
	public Collection<AcceptedFinding> once(List<AcceptedFinding> findings) {
		Map<List<@Nullable String>, AcceptedFinding> told = new LinkedHashMap<>();
		findings.forEach((finding) -> told.putIfAbsent(Arrays.asList(finding.rule(), finding.reason()), finding));
		return told.values();
	}

	/** Who recorded something, by name where it was a specialist of the clinic. */
	public String who(CourseHistory.Entry entry, Map<OperatorId, String> operators) {
		for (Map.Entry<OperatorId, String> operator : operators.entrySet()) {
			if (operator.getKey().toString().equals(entry.userId())) {
				return operator.getValue();
			}
		}
		return (entry.role() == null) ? "" : this.say.name(Role.valueOf(entry.role()));
	}

}
