package com.fadeline.command.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: an ended course accepts no more plans and no more sittings. */
public final class CourseClosed implements Rule {

	private static final RuleId ID = RuleId.COURSE_CLOSED;

	/** Returns the finding for a course in that state, whatever is proposed. */
	public static Finding finding(CourseStatus status) {
		return Finding
			.invalid(ID, "The course is %s; reopen it first".formatted(status.name().toLowerCase(Locale.ROOT)))
			.naming(Value.constant(status));
	}

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("all"), Severity.INVALID,
				"An ended course accepts only corrections, withdrawals, reactions, fading readings, earlier sittings and its reopening",
				"Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		boolean newSitting = intention instanceof Proposal.Visit && !(intention instanceof Proposal.Amending);
		return (newSitting && facts.status() != CourseStatus.OPEN) ? Stream.of(finding(facts.status()))
				: Stream.empty();
	}

}
