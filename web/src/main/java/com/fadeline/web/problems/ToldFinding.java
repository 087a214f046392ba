package com.fadeline.web.problems;

import com.fadeline.api.Finding;
import com.fadeline.api.Severity;

/**
 * A finding as a refusal tells it.
 *
 * @param overridable whether a reason in {@code overrides} makes it acceptable
 */
public record ToldFinding(String rule, Severity severity, String message, boolean overridable) {

	public static ToldFinding of(Finding finding) {
		return new ToldFinding(finding.rule(), finding.severity(), finding.message(), finding.overridable());
	}

}
