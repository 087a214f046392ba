package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.PartialDate;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a past fact cannot be dated in the future. */
final class TimeFuture implements Rule {

	private static final RuleId ID = RuleId.TIME_FUTURE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record", "log"), Severity.INVALID,
				"Recorded times are at most %d s in the future".formatted(policy.clockTolerance().toSeconds()),
				"Agreed practice")
			.naming(Value.number(policy.clockTolerance().toSeconds())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Stream<Finding> moments = Claim.of(intention, facts)
			.stream()
			.filter((claim) -> !(intention instanceof Proposal.Considering))
			.filter((claim) -> claim.at().isAfter(standards.latestNow()))
			.map((claim) -> future(claim.field(), claim.at(), Value.moment(claim.at())));
		LocalDate today = standards.day(standards.latestNow());
		Stream<Finding> days = switch (intention) {
			case Proposal.Opening opening -> Stream.of(opening.course().openedOn())
				.filter((day) -> day.isAfter(today))
				.map((day) -> future("openedOn", day, Value.day(day)));
			case Proposal.Importing importing -> importing.history()
				.sittings()
				.stream()
				.map(PastSitting::date)
				.filter(Objects::nonNull)
				.filter((date) -> earliest(date).isAfter(today))
				.map((date) -> future("date", date, Value.day(earliest(date))));
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
		};
		return Stream.concat(moments, days);
	}

	private static LocalDate earliest(PartialDate date) {
		return LocalDate.of(date.year(), Objects.requireNonNullElse(date.month(), 1),
				Objects.requireNonNullElse(date.day(), 1));
	}

	private static Finding future(String field, Object value, Value named) {
		return Finding.invalid(ID, "%s %s is in the future; record it once it has happened".formatted(field, value))
			.naming(Value.field(field), named);
	}

}
