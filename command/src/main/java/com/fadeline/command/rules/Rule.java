package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;

/**
 * A clinical rule or a family of them. It is pure: the same intention, facts and
 * standards yield the same findings.
 */
interface Rule {

	/**
	 * Each of its rules in words, with the numbers in force and where they come from; one
	 * that weighs more on record than in a plan is told twice.
	 */
	List<FindPolicy.Rule> described(Policy policy);

	/** What is wrong with the intention; nothing where a fact it needs is not known. */
	Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards);

}
