package com.fadeline.web.courses;

import java.util.List;

import com.fadeline.api.RuleOverride;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record OverrideBody(@NotBlank String rule, @NotBlank String reason) {

	static List<RuleOverride> all(@Nullable List<OverrideBody> overrides) {
		return (overrides == null) ? List.of()
				: overrides.stream().map((body) -> new RuleOverride(body.rule(), body.reason())).toList();
	}

}
