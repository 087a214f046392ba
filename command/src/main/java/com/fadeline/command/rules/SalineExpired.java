package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a product is used until its expiry day, that day included. */
final class SalineExpired implements Rule {

	private static final RuleId ID = RuleId.SALINE_EXPIRED;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.BREACH,
				"The product had not expired on the day of the sitting",
				"Lot and expiry are recorded (DOMAIN.md, saline)"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated treated)
				|| !(treated.treatment() instanceof SalineTreatment saline)) {
			return Stream.empty();
		}
		return Stream.ofNullable(saline.expiry())
			.filter((expiry) -> expiry.isBefore(standards.day(saline.performedAt())))
			.map((expiry) -> Finding
				.breach(ID, "The product expired on %s; correct the date or give a reason".formatted(expiry))
				.naming(Value.day(expiry)));
	}

}
