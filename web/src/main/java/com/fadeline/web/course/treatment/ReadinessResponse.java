package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.problems.FindingResponse;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Response body of the readiness for a sitting.
 *
 * @param ready whether the sitting could be booked and recorded without a reason
 * @param number number of the sitting in its course
 * @param schedule findings if the sitting were booked
 * @param record findings if the sitting had been held then, except those about settings
 * @param zones rest period of each zone
 */
@Schema(name = "ToldReadiness")
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
	 * Response body of the rules' findings.
	 *
	 * @param passes whether no reason would be needed
	 */
	@Schema(name = "ToldReadinessJudged")
	record Judged(boolean passes, List<FindingResponse> findings) {

		static Judged of(List<Finding> findings) {
			return new Judged(findings.stream().allMatch(Finding::passes),
					findings.stream().map(FindingResponse::of).toList());
		}

	}

}
