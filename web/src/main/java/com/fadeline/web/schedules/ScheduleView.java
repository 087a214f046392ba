package com.fadeline.web.schedules;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.api.Versioned;

/** Response body of a schedule; its sequence is 0 while nothing is stored. */
record ScheduleView(Map<DayOfWeek, String> hours, List<TimeOffBody> timeOff, long sequence) implements Versioned {

	static ScheduleView of(Schedule schedule) {
		return new ScheduleView(schedule.details().hours(),
				schedule.details().timeOff().stream().map(TimeOffBody::of).toList(), schedule.version());
	}

}
