package com.fadeline.web.course;

import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import jakarta.validation.constraints.NotNull;

/** Request body of a pulse duration and its unit. */
public record PulseBody(@NotNull Double value, @NotNull PulseUnit unit) {

	public Pulse pulse() {
		return new Pulse(this.value, this.unit);
	}

}
