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
 * Rule: an operator does not hold two sittings at once; the other sitting's client is not
 * disclosed.
 */
final class OperatorTwice implements Rule {

	private static final RuleId ID = RuleId.OPERATOR_TWICE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"A specialist has one sitting on record at any minute, across all clients", "Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated treated) || !facts.operatorTaken()) {
			return Stream.empty();
		}
		return Stream.of(Finding.caution(ID,
				"The operator has another sitting on record at %s; correct the time or the operator if one is mistyped"
					.formatted(treated.at()))
			.naming(Value.moment(treated.at())));
	}

}
