package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Clinical rule or family of rules. It is pure: the same proposal, facts and context
 * yield the same findings.
 */
interface Rule {

	/**
	 * Describes each of its rules in words, with the numbers in force and their sources;
	 * a rule whose severity differs between record and plan is described twice.
	 */
	List<FindPolicy.Rule> described(Policy policy);

	/** Returns the findings on the proposal; none if a fact it needs is not known. */
	Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards);

}
