package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.ScreeningPolicy;
import com.fadeline.api.Versioned;

/**
 * What speaks against a sitting that somebody thinks of, and what to know for it.
 *
 * @param at when it would be
 * @param number which sitting of the course it would be
 * @param schedule what the rules would say if it were booked
 * @param record what they would say if it had been held then, settings aside
 * @param rests how long each zone has to rest
 */
public record Readiness(CourseId courseId, Method method, List<String> zones, Instant at, int number,
		List<Finding> schedule, List<Finding> record, List<ZoneRest> rests, List<LastSettings> lastSettings,
		long sequence) implements Versioned {

	public Readiness {
		zones = Lists.copy(zones);
		schedule = Lists.copy(schedule);
		record = Lists.copy(record);
		rests = Lists.copy(rests);
		lastSettings = Lists.copy(lastSettings);
	}

	/**
	 * The same without what is asked on the day of the sitting: findings about nothing
	 * but questions that are asked at every sitting.
	 */
	public Readiness untilItsDay(ScreeningPolicy policy) {
		return new Readiness(this.courseId, this.method, this.zones, this.at, this.number, this.schedule,
				this.record.stream().filter((finding) -> !policy.isAskedOnTheDay(finding)).toList(), this.rests,
				this.lastSettings, this.sequence);
	}

	/**
	 * How long a zone has to rest; null where nobody knows of a sitting on it.
	 *
	 * @param lastTreatedOn the day of the last sitting on it
	 * @param earliestPermitted the first day after the floor
	 * @param recommendedFrom the first day after the recommended interval
	 */
	public record ZoneRest(String zone, @Nullable LocalDate lastTreatedOn, @Nullable LocalDate earliestPermitted,
			@Nullable LocalDate recommendedFrom) {
	}

}
