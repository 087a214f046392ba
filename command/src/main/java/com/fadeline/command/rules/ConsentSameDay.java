package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a client has a night to think the consent to treatment over, after the talk. One
 * in force of an earlier day is enough, so that signing again at every visit has no
 * finding.
 */
final class ConsentSameDay implements Rule {

	private static final RuleId ID = RuleId.CONSENT_SAME_DAY;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String demand = "Consent to treatment was signed before the day of the sitting";
		String source = "§ 630e BGB: information in good time before consent";
		return (policy.consentSameDay() == Severity.CAUTION)
				? List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION, demand, source))
				: List.of(new FindPolicy.Rule(ID, List.of("schedule"), Severity.CAUTION, demand, source),
						new FindPolicy.Rule(ID, List.of("record"), policy.consentSameDay(), demand, source));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)
				|| (visit instanceof Proposal.Considering considering && !considering.timed())) {
			return Stream.empty();
		}
		LocalDate day = standards.day(visit.at());
		List<CourseFacts.Agreed> given = facts.preparation().treatmentConsents(visit.at()).toList();
		if (given.isEmpty() || !given.stream().allMatch((each) -> standards.day(each.since()).equals(day))) {
			return Stream.empty();
		}
		Severity severity = (standards.policy().consentSameDay() == Severity.CAUTION) ? Severity.CAUTION
				: visit.unpreparedSeverity();
		return Stream.of(given.stream()
			.map((each) -> standards.day(each.consent().signedAt()))
			.filter(day::isAfter)
			.findFirst()
			.map((signed) -> new Finding(ID, severity,
					"Consent to treatment was signed at home on %s and explained on the day of the sitting, %s; make sure the client was informed in good time"
						.formatted(signed, day))
				.naming(Value.day(day), Value.day(signed)))
			.orElseGet(() -> new Finding(ID, severity,
					"Consent to treatment was signed on the day of the sitting, %s; make sure the client was informed in good time"
						.formatted(day))
				.naming(Value.day(day))));
	}

}
