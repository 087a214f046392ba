package com.fadeline.web.problems;

import com.fadeline.api.Finding;
import com.fadeline.api.Severity;

/**
 * Response body of a finding in a rejection.
 *
 * @param overridable whether a reason in {@code overrides} makes it acceptable
 */
public record FindingResponse(String rule, Severity severity, String message, boolean overridable) {

	public static FindingResponse of(Finding finding) {
		return new FindingResponse(finding.rule(), finding.severity(), finding.message(), finding.overridable());
	}

}
