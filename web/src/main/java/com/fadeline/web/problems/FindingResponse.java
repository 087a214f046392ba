package com.fadeline.web.problems;

import com.fadeline.api.Finding;
import com.fadeline.api.Severity;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Response body of a finding in a rejection.
 *
 * @param overridable whether a reason in {@code overrides} makes it acceptable
 */
@Schema(name = FindingResponse.SCHEMA)
public record FindingResponse(String rule, Severity severity, String message, boolean overridable) {

	/** Name in the OpenAPI document, which generated clients use. */
	public static final String SCHEMA = "ToldFinding";

	public static FindingResponse of(Finding finding) {
		return new FindingResponse(finding.id(), finding.severity(), finding.message(), finding.overridable());
	}

}
