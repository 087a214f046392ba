package com.fadeline.web.tokens;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a new API token. */
record NewApiTokenBody(@Nullable UUID id, @NotBlank @Size(max = 200) String name, @NotNull Role role,
		@Nullable @Size(max = 100) Set<@NotNull ClinicId> clinics,
		@Nullable @Min(1) @Max(ApiToken.MOST_DAYS) Integer days) {

	static final int USUAL_DAYS = 90;

	ApiToken.Details details() {
		return new ApiToken.Details(this.name.strip(), this.role, Objects.requireNonNullElseGet(this.clinics, Set::of),
				Objects.requireNonNullElse(this.days, USUAL_DAYS));
	}

}
