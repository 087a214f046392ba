package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.Readiness.ZoneRest;

/**
 * Value object of how long a course rests before its next sitting.
 *
 * @param zones each zone that counts, by itself
 * @param earliestPermitted first day on which any of its zones may be treated again; null
 * if no zone was treated on a known day
 * @param recommendedFrom first day on which that is recommended; null likewise
 * @param recommendedDays from one sitting to the next, by the method used last
 */
public record RestPeriod(List<ZoneRest> zones, @Nullable LocalDate earliestPermitted,
		@Nullable LocalDate recommendedFrom, int recommendedDays) {

	public RestPeriod {
		zones = Lists.copy(zones);
	}

}
