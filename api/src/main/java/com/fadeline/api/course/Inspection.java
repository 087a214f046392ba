package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import org.jspecify.annotations.Nullable;

/** Commands that judge and change nothing. */
public sealed interface Inspection extends CourseCommand {

	/**
	 * Command that judges a sitting and changes nothing; answered with a
	 * {@link Readiness}. It is a command, so that it is judged on the same side and by
	 * the same state as the sitting itself would be.
	 *
	 * @param method null for that of the booked sitting, else laser
	 * @param zones empty for those of the booked sitting, else of the course
	 * @param at null for the start of the booked sitting, else now
	 * @param sittingId of a booked sitting; null for one under consideration
	 */
	record AskReadiness(CourseId courseId, @Nullable Method method, List<String> zones, @Nullable Instant at,
			@Nullable SittingId sittingId) implements Inspection {

		public AskReadiness {
			zones = Zones.of(zones);
		}

	}

	/**
	 * Command that judges a treatment as if it were recorded and changes nothing;
	 * answered with {@link Findings}. It is a command, so that it is judged on the same
	 * side and by the same state as the record itself would be.
	 *
	 * @param sittingId of the sitting it would be recorded for, or of a recorded one that
	 * it would correct; null for a walk-in
	 */
	record AskFindings(CourseId courseId, @Nullable SittingId sittingId, Treatment treatment) implements Inspection {
	}

}
