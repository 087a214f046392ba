package com.fadeline.web.courses;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.LastSettings;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Readiness;
import com.fadeline.web.problems.FindingResponse;

/**
 * Response body of the readiness for a sitting.
 *
 * @param ready whether it could be booked and recorded without giving a reason
 * @param number which sitting of the course it would be
 * @param schedule what the rules would say if it were booked
 * @param record what they would say if it had been held then, settings aside
 * @param zones how long each has to rest
 */
record ReadinessResponse(CourseId courseId, Method method, Instant at, boolean ready, int number, Judged schedule,
		Judged record, List<Readiness.ZoneRest> zones, List<LastSettings> lastSettings, long sequence) {

	static ReadinessResponse of(Readiness readiness) {
		Judged schedule = Judged.of(readiness.schedule());
		Judged record = Judged.of(readiness.record());
		return new ReadinessResponse(readiness.courseId(), readiness.method(), readiness.at(),
				schedule.passes() && record.passes(), readiness.number(), schedule, record, readiness.rests(),
				readiness.lastSettings(), readiness.sequence());
	}

	/**
	 * What the rules say.
	 *
	 * @param passes whether no reason would be needed
	 */
	record Judged(boolean passes, List<FindingResponse> findings) {

		static Judged of(List<Finding> findings) {
			return new Judged(findings.stream().allMatch(Finding::passes),
					findings.stream().map(FindingResponse::of).toList());
		}

	}

}
