package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a client is not treated without written consent. One that was signed at home
 * counts once a specialist has explained it.
 */
final class ConsentTreatment implements Rule {

	private static final RuleId ID = RuleId.CONSENT_TREATMENT;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.BREACH,
				"Consent to treatment was signed before the sitting and had not been withdrawn",
				"Consent at every visit (DOMAIN.md, records)"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit) || !visit.held()
				|| facts.preparation().treatmentConsents(visit.at()).findAny().isPresent()) {
			return Stream.empty();
		}
		return Stream.of(facts.preparation()
			.unexplained(visit.at())
			.map((signed) -> Finding.breach(ID,
					"The consent to treatment that was signed at home at %s had not been explained by %s; confirm the talk or give a reason"
						.formatted(signed.consent().signedAt(), visit.at()))
				.naming(Value.moment(visit.at()), Value.moment(signed.consent().signedAt())))
			.orElseGet(() -> Finding
				.breach(ID,
						"No consent to treatment was in force at %s; have it signed or give a reason"
							.formatted(visit.at()))
				.naming(Value.moment(visit.at()))));
	}

}
