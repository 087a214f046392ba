package com.fadeline.web.schedules;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Request body of all days and hours off of a specialist in a clinic. */
record DaysOffBody(@NotNull @Size(max = 200) List<@NotNull @Valid TimeOffBody> timeOff) {

	List<String> texts() {
		return this.timeOff.stream().map(TimeOffBody::text).toList();
	}

}
