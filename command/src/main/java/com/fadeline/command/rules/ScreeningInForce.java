package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.policy.ScreeningPolicy;

/**
 * Rule: every contraindication question is answered before a sitting, and not too long
 * before. A plan is not checked for the questions of every sitting: they are asked on the
 * day.
 */
final class ScreeningInForce implements Rule {

	private static final RuleId MISSING = RuleId.SCREENING_MISSING;

	private static final RuleId EXPIRED = RuleId.SCREENING_EXPIRED;

	private static final String SOURCE = "Agreed practice; clinics set it (DOMAIN.md, screening)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String missing = "Every health question was answered before the sitting, in any course of the client";
		String expired = "The answers to the health questions are at most %d days old at the sitting%s"
			.formatted(policy.screening().validDays(), sooner(policy.screening()));
		Value[] days = { Value.number(policy.screening().validDays()), Value.list(differing(policy.screening())
			.map((item) -> Value.constant(item).with(Value.days(policy.screening().validDays(item))))) };
		return List.of(new FindPolicy.Rule(MISSING, List.of("schedule"), Severity.CAUTION, missing, SOURCE),
				new FindPolicy.Rule(MISSING, List.of("record"), Severity.BREACH, missing, SOURCE),
				new FindPolicy.Rule(EXPIRED, List.of("schedule"), Severity.CAUTION, expired, SOURCE).naming(days),
				new FindPolicy.Rule(EXPIRED, List.of("record"), Severity.BREACH, expired, SOURCE).naming(days));
	}

	private static String sooner(ScreeningPolicy policy) {
		return differing(policy)
			.map((item) -> ", %s at most %d".formatted(Answered.words(item), policy.validDays(item)))
			.collect(Collectors.joining());
	}

	/** Returns the questions whose answers are valid for a different time than most. */
	private static Stream<ScreeningItem> differing(ScreeningPolicy policy) {
		return policy.items().keySet().stream().filter((item) -> policy.validDays(item) != policy.validDays());
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		Map<ScreeningItem, GivenAnswer> latest = Answered.latest(facts, visit.at());
		if (latest.isEmpty()) {
			return Stream.of(new Finding(MISSING, visit.unpreparedSeverity(),
					"No health questions were answered before %s; ask them".formatted(visit.at()))
				.naming(Value.moment(visit.at())));
		}
		LocalDate day = standards.day(visit.at());
		ScreeningPolicy policy = standards.policy().screening();
		List<ScreeningItem> missing = new ArrayList<>();
		List<ScreeningItem> expired = new ArrayList<>();
		for (ScreeningItem item : ScreeningItem.values()) {
			@Nullable GivenAnswer given = latest.get(item);
			if (!visit.held() && policy.isAskedAtEverySitting(item)) {
				continue;
			}
			if (given == null) {
				missing.add(item);
			}
			else if (day.isAfter(policy.holdsUntil(item, standards.day(given.answeredAt())))) {
				expired.add(item);
			}
		}
		return Stream.concat(missing(missing, visit), expired(expired, day, visit));
	}

	private static Stream<Finding> missing(List<ScreeningItem> items, Proposal.Visit visit) {
		return items.isEmpty() ? Stream.empty()
				: Stream.of(new Finding(MISSING, visit.unpreparedSeverity(),
						"Never asked before %s: %s; ask these questions".formatted(visit.at(), Answered.words(items)))
					.naming(Value.moment(visit.at()), Value.constants(items)));
	}

	private static Stream<Finding> expired(List<ScreeningItem> items, LocalDate day, Proposal.Visit visit) {
		return items.isEmpty() ? Stream.empty() : Stream.of(new Finding(EXPIRED, visit.unpreparedSeverity(),
				"Answers no longer valid on %s: %s; ask these questions again".formatted(day, Answered.words(items)))
			.naming(Value.day(day), Value.constants(items)));
	}

}
