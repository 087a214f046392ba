package com.fadeline.web.clinics;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.ClinicId;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is kept of a clinic; what is left out is as configured. */
record ClinicBody(@Nullable ClinicId id, @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 50) String zone,
		@Nullable Boolean clientsSeeSettings,
		@Nullable @Size(max = 200) Map<@Size(max = 100) String, @NotNull @Size(max = 200) String> policy) {

	Clinic.Details details() {
		return new Clinic.Details(this.name.strip(), zone(this.zone), this.clientsSeeSettings,
				Objects.requireNonNullElseGet(this.policy, Map::of));
	}

	static @Nullable ZoneId zone(@Nullable String name) {
		try {
			return (name == null) ? null : ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw new MalformedRequestException("zone",
					"'%s' is no time zone; write one such as Europe/Berlin".formatted(name));
		}
	}

}
