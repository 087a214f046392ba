package com.fadeline.web.course;

import java.util.List;

import com.fadeline.api.RuleOverride;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the reason for breaking a rule. */
public record OverrideBody(@NotBlank @Size(max = 200) String rule, @NotBlank @Size(max = 10_000) String reason) {

	public static List<RuleOverride> all(@Nullable List<OverrideBody> overrides) {
		return (overrides == null) ? List.of()
				: overrides.stream().map((body) -> new RuleOverride(body.rule(), body.reason())).toList();
	}

}
