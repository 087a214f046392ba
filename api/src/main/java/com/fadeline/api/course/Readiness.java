package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.ScreeningPolicy;

/**
 * Value object of the findings on a sitting under consideration, with the facts to
 * prepare it.
 *
 * @param at when it would be
 * @param number the number of the sitting in the course
 * @param schedule findings if it were booked
 * @param record findings if it had been held then, settings aside
 * @param rests how long each zone of the sitting has to rest
 * @param courseRests how long each zone of the course has to rest
 */
public record Readiness(CourseId courseId, Method method, List<String> zones, Instant at, int number,
		List<Finding> schedule, List<Finding> record, List<ZoneRest> rests, List<ZoneRest> courseRests,
		List<LastSettings> lastSettings, long sequence) implements Versioned {

	public Readiness {
		zones = Lists.copy(zones);
		schedule = Lists.copy(schedule);
		record = Lists.copy(record);
		rests = Lists.copy(rests);
		courseRests = Lists.copy(courseRests);
		lastSettings = Lists.copy(lastSettings);
	}

	/**
	 * Returns it without the findings that are only about questions asked at every
	 * sitting, since those are asked on its day.
	 */
	public Readiness untilItsDay(ScreeningPolicy policy) {
		return new Readiness(this.courseId, this.method, this.zones, this.at, this.number, this.schedule,
				this.record.stream().filter((finding) -> !policy.isAskedOnTheDay(finding)).toList(), this.rests,
				this.courseRests, this.lastSettings, this.sequence);
	}

	/**
	 * Value object of how long a zone has to rest; null if no sitting on it is known.
	 *
	 * @param lastTreatedOn the day of the last sitting on it
	 * @param earliestPermitted the first day after the floor
	 * @param recommendedFrom the first day after the recommended interval
	 */
	public record ZoneRest(String zone, @Nullable LocalDate lastTreatedOn, @Nullable LocalDate earliestPermitted,
			@Nullable LocalDate recommendedFrom) {
	}

}
