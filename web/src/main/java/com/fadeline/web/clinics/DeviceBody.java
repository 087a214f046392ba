package com.fadeline.web.clinics;

import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.DeviceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the details of a device.
 *
 * @param pulses what it emits; empty or left out if that is left to the type of laser
 */
record DeviceBody(@Nullable DeviceId id, @NotBlank @Size(max = 200) String name, @Nullable Laser laser,
		@Nullable @Size(max = 20) Set<@NotNull @Min(200) @Max(20_000) Integer> wavelengthsNm,
		@Nullable Set<@NotNull PulseUnit> pulses, @Nullable Boolean retired) {

	Device.Details details() {
		return new Device.Details(this.name.strip(), this.laser,
				Objects.requireNonNullElseGet(this.wavelengthsNm, Set::of),
				Objects.requireNonNullElseGet(this.pulses, Set::of), Boolean.TRUE.equals(this.retired));
	}

}
