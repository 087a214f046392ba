package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.DateKind;
import com.fadeline.api.Finding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Years;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;

/**
 * Validation of the plausibility of a proposal's dates. A past fact dated in the future
 * is reported by {@code time.future}.
 */
final class PlausibleDates {

	private PlausibleDates() {
	}

	static Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		LocalDate today = standards.today();
		Stream<Finding> claims = Claim.of(intention, facts)
			.stream()
			.flatMap((claim) -> notBefore(DateKind.PAST, claim.field(), standards.day(claim.at()), today));
		Stream<Finding> days = switch (intention) {
			case Proposal.Opening opening -> notBefore(DateKind.PAST, "openedOn", opening.course().openedOn(), today);
			case Proposal.Planning planning ->
				within(DateKind.BOOKING, "startsAt", standards.day(planning.at()), today);
			case Proposal.Considering considering when considering.timed() && !considering.held() ->
				within(DateKind.BOOKING, "startsAt", standards.day(considering.at()), today);
			case Proposal.Answering answering -> answering.screening()
				.answers()
				.stream()
				.flatMap((answer) -> answer(answer, standards.day(answering.screening().answeredAt()),
						facts.birthDate(), today));
			case Proposal.Treated treated when treated.treatment() instanceof SalineTreatment saline ->
				within(DateKind.EXPIRY, "expiry", saline.expiry(), today);
			case Proposal.Following following ->
				StructuralValidation.all(within(DateKind.BOOKING, "nextLook", following.followUp().nextLook(), today),
						notBefore(DateKind.PAST, "reportedOn", following.followUp().reportedOn(), today));
			case Proposal.Clearing clearing ->
				StructuralValidation.all(notBefore(DateKind.PAST, "date", clearing.clearance().date(), today),
						within(DateKind.EXPIRY, "expiry", clearing.clearance().expiry(), today));
			case Proposal.Importing importing -> importing.history()
				.sittings()
				.stream()
				.map(PastSitting::date)
				.filter(Objects::nonNull)
				.map(PartialDate::first)
				.flatMap((day) -> notBefore(DateKind.ANY, "date", day, today));
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
		};
		return Stream.concat(claims, days);
	}

	private static Stream<Finding> answer(Screening.Answer answer, LocalDate answeredOn, @Nullable LocalDate birthDate,
			LocalDate today) {
		LocalDate since = answer.since();
		if (since == null) {
			return letter(answer, today);
		}
		return StructuralValidation.all(letter(answer, today), notBefore(DateKind.SINCE, "since", since, today),
				StructuralValidation.check(since.isAfter(answeredOn), "since",
						"Since %s cannot be answered on %s; correct the date".formatted(since, answeredOn)),
				StructuralValidation.check(birthDate != null && since.isBefore(birthDate), "since",
						"Since %s cannot be: the client was born on %s; correct the date".formatted(since, birthDate)));
	}

	private static Stream<Finding> letter(Screening.Answer answer, LocalDate today) {
		return StructuralValidation.all(notBefore(DateKind.PAST, "letterDate", answer.letterDate(), today),
				within(DateKind.EXPIRY, "letterExpiry", answer.letterExpiry(), today));
	}

	private static Stream<Finding> within(DateKind kind, String field, @Nullable LocalDate day, LocalDate today) {
		return StructuralValidation.all(notBefore(kind, field, day, today), StructuralValidation
			.check(day != null && day.isAfter(kind.latest(today)), field, () -> message(kind, field, day, today)));
	}

	private static Stream<Finding> notBefore(DateKind kind, String field, @Nullable LocalDate day, LocalDate today) {
		return StructuralValidation.check(day != null && day.isBefore(kind.earliest(today)), field,
				() -> message(kind, field, day, today));
	}

	private static String message(DateKind kind, String field, @Nullable LocalDate day, LocalDate today) {
		int year = Objects.requireNonNull(day).getYear();
		return "%s %s is out of range; %s".formatted(field, day,
				Years.meant(String.valueOf(Math.abs(year)), today.getYear())
					.stream()
					.filter((meant) -> !Years.plausible(year))
					.mapToObj("did you mean %d?"::formatted)
					.findFirst()
					.orElseGet(() -> "give a day from %s to %s".formatted(kind.earliest(today), kind.latest(today))));
	}

}
