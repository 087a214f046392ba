package com.fadeline.web.schedules;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.administration.schedules.Schedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a schedule; a missing weekday limits nothing. */
record ScheduleBody(@Nullable Map<DayOfWeek, @NotNull @Size(max = 100) String> hours,
		@Nullable @Size(max = 200) List<@NotNull @Valid TimeOffBody> timeOff) {

	Schedule.Details details() {
		return new Schedule.Details(Objects.requireNonNullElseGet(this.hours, Map::of),
				Objects.requireNonNullElseGet(this.timeOff, List::<TimeOffBody>of)
					.stream()
					.map(TimeOffBody::text)
					.toList());
	}

}
