package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a saline sitting treats a small area, since all of it must scab. */
final class SalineArea implements Rule {

	private static final RuleId ID = RuleId.SALINE_AREA;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"A saline sitting treats at most %s cm²".formatted(Range.plain(policy.salineAreaCm2())),
				"15 to 40 cm² are usual, the limit is practice (DOMAIN.md, saline)")
			.naming(Value.number(policy.salineAreaCm2())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated treated)
				|| !(treated.treatment() instanceof SalineTreatment saline)) {
			return Stream.empty();
		}
		double most = standards.policy().salineAreaCm2();
		return Stream.ofNullable(saline.areaCm2())
			.filter((area) -> area > most)
			.map((area) -> Finding
				.caution(ID,
						"%s cm² is more than %s cm² for one saline sitting; treat a smaller area at a time"
							.formatted(Range.plain(area), Range.plain(most)))
				.naming(Value.number(area), Value.number(most)));
	}

}
