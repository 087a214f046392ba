package com.fadeline.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.policy.Policy.PlanLimits;

/**
 * Validation of the structure of a proposal, regardless of the clinical rules. Every
 * finding is INVALID and names its field as {@code structure.field}.
 */
final class StructuralValidation {

	private static final double WHOLE = 100;

	private static final double LEAST_TARGET = 1;

	/** Far beyond any course reported. */
	private static final int MOST_PAST_SITTINGS = 200;

	private static final Duration LONGEST = Duration.ofHours(12);

	private StructuralValidation() {
	}

	static Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Opening opening -> opening(opening.course(), standards.policy().plan());
			case Proposal.Assessing assessing -> assessing(assessing.assessment());
			case Proposal.Planning planning -> planning(planning.booking());
			case Proposal.Considering considering -> all(some(considering.zones()), named(considering.zones()));
			case Proposal.Treating treating -> TreatmentStructure.findings(treating.treatment());
			case Proposal.Amending amending ->
				Stream.concat(TreatmentStructure.findings(amending.treatment()), words("reason", amending.reason()));
			case Proposal.PatchTesting testing ->
				TreatmentStructure.findings(testing.patchTest().zones(), testing.patchTest().settings());
			case Proposal.PatchReading reading ->
				check(reading.reading().readAt().isBefore(reading.patchTest().performedAt()), "readAt",
						"The reading is before the patch test, made at %s; correct the time"
							.formatted(reading.patchTest().performedAt()));
			case Proposal.Consenting consenting -> words("formVersion", consenting.consent().formVersion());
			case Proposal.Discussing discussing -> Stream.empty();
			case Proposal.Answering answering -> answering(answering.screening(), standards);
			case Proposal.Observing observing -> observing(observing.fading());
			case Proposal.ObservingAll all -> observing(all.fadings());
			case Proposal.Reacting reacting -> reacting(reacting.reaction(), facts);
			case Proposal.Grading grading -> grading(grading.reaction(), grading.assessment());
			case Proposal.Following following -> following(following.reaction(), following.followUp(), standards);
			case Proposal.Clearing clearing -> clearing(clearing.reaction(), clearing.clearance(), standards);
			case Proposal.Recovering recovering ->
				check(recovering.resolvedAt().isBefore(recovering.reaction().onsetAt()), "resolvedAt",
						"The end is before the reaction began at %s; correct the time"
							.formatted(recovering.reaction().onsetAt()));
			case Proposal.Extending extending -> Stream.concat(
					check(extending.maxSittings() <= facts.maxSittings(), "maxSittings",
							"%d sittings are not more than the present %d; enter more"
								.formatted(extending.maxSittings(), facts.maxSittings())),
					words("reason", extending.reason()));
			case Proposal.Explaining explaining -> words("reason", explaining.reason());
			case Proposal.Messaging messaging -> words("text", messaging.text());
			case Proposal.Photographing photographing ->
				Stream.ofNullable(photographing.details().zone()).flatMap((zone) -> words("zone", zone));
			case Proposal.InTurn turn -> WaitingStructure.findings(turn, facts, standards);
			case Proposal.Importing importing -> importing(importing.history());
			case Proposal.Missing missing -> Stream.empty();
			case Proposal.Completing completing -> Stream.empty();
		};
	}

	private static Stream<Finding> opening(CourseOpened course, PlanLimits limits) {
		PlannedSittings plan = course.plan();
		boolean planned = plan.min() >= 1 && plan.min() <= plan.max() && plan.max() >= limits.min()
				&& plan.max() <= limits.max();
		double target = course.targetFading();
		return all(named(course.zones()), assessing(course.assessment()),
				check(!(target >= LEAST_TARGET && target <= WHOLE), "targetFading",
						() -> "A target of %s %% is not possible; enter 1 to 100".formatted(target)),
				check(!planned, "plan",
						() -> "A plan of %d to %d sittings cannot be; its maximum is %d to %d, its minimum 1 or more and no higher"
							.formatted(plan.min(), plan.max(), limits.min(), limits.max())));
	}

	private static Stream<Finding> assessing(Assessment assessment) {
		Integer age = assessment.inkAgeMonths();
		return check(age != null && age < 0, "inkAgeMonths",
				"Ink cannot be %s months old; give 0 or more".formatted(age));
	}

	private static Stream<Finding> planning(Booking booking) {
		return all(some(booking.zones()), named(booking.zones()),
				check(!booking.duration().isPositive() || booking.duration().compareTo(LONGEST) > 0, "duration",
						"A sitting of %s cannot be; give a duration above zero and up to %s"
							.formatted(booking.duration(), LONGEST)));
	}

	private static Stream<Finding> answering(Screening screening, RuleContext standards) {
		long items = screening.answers().stream().map(Screening.Answer::item).distinct().count();
		LocalDate day = standards.day(screening.answeredAt());
		return all(check(items == 0, "answers", "No question is answered; answer at least one"),
				check(items < screening.answers().size(), "answers",
						"A question is answered twice; answer each of them once"),
				screening.answers().stream().flatMap((answer) -> letter(answer, day)));
	}

	private static Stream<Finding> letter(Screening.Answer answer, LocalDate day) {
		LocalDate written = answer.letterDate();
		LocalDate expiry = answer.letterExpiry();
		return all(
				check(written != null && written.isAfter(day), "letterDate",
						"A letter of %s cannot have been there on %s; correct the date".formatted(written, day)),
				check(written != null && expiry != null && expiry.isBefore(written), "letterExpiry",
						"A letter of %s cannot expire on %s; correct one of them".formatted(written, expiry)));
	}

	private static Stream<Finding> observing(Fading fading) {
		@Nullable String zone = fading.zone();
		@Nullable PhotoMeasurement measurement = fading.measurement();
		return all(percent(fading.percent()), named((zone == null) ? List.of() : List.of(zone)), check(
				fading.scale().readByPeople() == (measurement != null), "scale",
				"A reading is measured on photos only with its measurement; measure two photos or choose another scale"),
				check(measurement != null && measurement.percent() != fading.percent(), "percent",
						"Fading of %s %% is not what the photos say; measure them again".formatted(fading.percent())));
	}

	private static Stream<Finding> observing(List<Fading> fadings) {
		long ids = fadings.stream().map(Fading::fadingId).distinct().count();
		return all(check(ids == 0, "readings", "There is no reading; log at least one"), check(ids < fadings.size(),
				"readings", "Two readings have the same id; give each its own or leave the ids out"));
	}

	private static Stream<Finding> reacting(Reaction reaction, CourseFacts facts) {
		@Nullable String description = reaction.description();
		return all(grade(reaction.grade()),
				check(reaction.kind() == ReactionKind.OTHER && (description == null || description.isBlank()),
						"description", "A reaction of another kind has no description; write down what it is"),
				named(reaction.zones()),
				Stream.ofNullable(reaction.sittingId())
					.filter((sitting) -> !facts.knows(sitting))
					.flatMap((sitting) -> invalid("sittingId",
							"The course has no sitting %s; name one of its sittings or none".formatted(sitting))));
	}

	private static Stream<Finding> grade(int grade) {
		return check(grade < 1 || grade > 5, "grade", "Grade %d is not possible; enter 1 to 5".formatted(grade));
	}

	private static Stream<Finding> grading(Reaction reaction, ReactionAssessment assessment) {
		return all(grade(assessment.grade()), notBefore(reaction, "assessedAt", assessment.assessedAt()));
	}

	private static Stream<Finding> following(Reaction reaction, FollowUp followUp, RuleContext standards) {
		@Nullable Integer grade = followUp.grade();
		LocalDate day = standards.day(followUp.at());
		return all(words("action", followUp.action()), notBefore(reaction, "at", followUp.at()),
				(grade == null) ? Stream.empty() : grade(grade),
				check(followUp.nextLook() != null && followUp.nextLook().isBefore(day), "nextLook",
						"The next check cannot be on %s, before the follow-up on %s; correct the day"
							.formatted(followUp.nextLook(), day)),
				past("reportedOn", followUp.reportedOn(), standards));
	}

	private static Stream<Finding> clearing(Reaction reaction, Clearance clearance, RuleContext standards) {
		LocalDate began = standards.day(reaction.onsetAt());
		return all(words("doctor", clearance.doctor()), past("date", clearance.date(), standards),
				check(clearance.date().isBefore(began), "date",
						"A letter of %s cannot clear a reaction that began on %s; correct the date"
							.formatted(clearance.date(), began)),
				check(clearance.expiry() != null && clearance.expiry().isBefore(clearance.date()), "expiry",
						"A letter of %s cannot expire on %s; correct one of them".formatted(clearance.date(),
								clearance.expiry())));
	}

	private static Stream<Finding> notBefore(Reaction reaction, String field, Instant at) {
		return check(at.isBefore(reaction.onsetAt()), field,
				"%s is before the reaction began at %s; correct the time".formatted(at, reaction.onsetAt()));
	}

	private static Stream<Finding> past(String field, @Nullable LocalDate day, RuleContext standards) {
		return check(day != null && day.isAfter(standards.day(standards.latestNow())), field,
				"%s is in the future; correct the day".formatted(day));
	}

	private static Stream<Finding> importing(History history) {
		Integer total = history.totalSittings();
		return all(words("key", history.key()),
				check(total != null && total < 0, "totalSittings",
						"%s sittings are not possible; correct the total".formatted(total)),
				check(history.count() > MOST_PAST_SITTINGS, "totalSittings",
						"A history of %d sittings cannot be; it has at most %d".formatted(history.count(),
								MOST_PAST_SITTINGS)),
				history.sittings()
					.stream()
					.flatMap((sitting) -> Stream.ofNullable(sitting.fadingPercent()))
					.flatMap(StructuralValidation::percent));
	}

	private static Stream<Finding> percent(double percent) {
		return check(!(percent >= -WHOLE && percent <= WHOLE), "percent",
				"Fading of %s %% is not possible; enter -100 to 100".formatted(percent));
	}

	static Stream<Finding> some(Collection<String> zones) {
		return check(zones.isEmpty(), "zones", "No zone is named; name at least one");
	}

	static Stream<Finding> named(Collection<String> zones) {
		return check(zones.stream().anyMatch(String::isBlank), "zones", "A zone has no name; name it or leave it out");
	}

	private static Stream<Finding> words(String field, String text) {
		return check(text.isBlank(), field, "The %s is empty; enter it".formatted(field));
	}

	/** Returns a finding if the number is given and not above zero. */
	static Stream<Finding> positive(String field, @Nullable Number value) {
		return check(value != null && !(value.doubleValue() > 0), field,
				"%s cannot be %s; it is above zero".formatted(field, value));
	}

	static Stream<Finding> check(boolean wrong, String field, String message) {
		return wrong ? invalid(field, message) : Stream.empty();
	}

	/** Returns a finding if wrong; the message is composed only then. */
	static Stream<Finding> check(boolean wrong, String field, Supplier<String> message) {
		return wrong ? invalid(field, message.get()) : Stream.empty();
	}

	private static Stream<Finding> invalid(String field, String message) {
		return Stream.of(Finding.structure(field, message));
	}

	@SafeVarargs
	static Stream<Finding> all(Stream<Finding>... findings) {
		return List.of(findings).stream().flatMap((some) -> some);
	}

}
