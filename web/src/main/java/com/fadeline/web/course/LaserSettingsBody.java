package com.fadeline.web.course;

import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a line of laser settings. */
public record LaserSettingsBody(@NotNull Laser laser, @NotNull @Positive Integer wavelengthNm,
		@NotNull Double fluenceJcm2, @NotNull Double spotMm, @NotNull @Valid PulseBody pulse,
		@Nullable Double repetitionHz, @Nullable Integer passes, @Nullable @Positive Integer pulses,
		@Nullable @Positive Double energyMj, @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones) {

	LaserSettings settings() {
		return new LaserSettings(this.laser, this.wavelengthNm, this.fluenceJcm2, this.spotMm, this.pulse.pulse(),
				this.repetitionHz, this.passes, this.pulses, this.energyMj, Lists.copy(this.zones));
	}

	public static List<LaserSettings> all(@Nullable List<LaserSettingsBody> lines) {
		return (lines == null) ? List.of() : lines.stream().map(LaserSettingsBody::settings).toList();
	}

}
