package com.fadeline.api.course;

import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.id.CourseId;

/** Events of the extent of the course, and of its end. */
public sealed interface LifecycleEvent extends CourseEvent {

	/** Event: the plan was extended to more sittings. */
	@Revision("1")
	record CourseExtended(CourseId courseId, int maxSittings, @Personal String reason) implements LifecycleEvent {
	}

	/**
	 * Event: the extension in effect was withdrawn.
	 *
	 * @param withdrawn the limit that the extension set
	 * @param maxSittings the limit before, which holds again
	 */
	@Revision("1")
	record ExtensionRetracted(CourseId courseId, int withdrawn, int maxSittings,
			@Personal String reason) implements LifecycleEvent {
	}

	/**
	 * Event: a zone was added to the course.
	 *
	 * @param estimate for all zones of the course since then
	 */
	@Revision("1")
	record ZoneAdded(CourseId courseId, @Personal String zone, Estimate estimate) implements LifecycleEvent {
	}

	/**
	 * Event: a zone that was named by mistake was withdrawn from the course.
	 *
	 * @param estimate for the zones that are left
	 */
	@Revision("1")
	record ZoneRetracted(CourseId courseId, @Personal String zone, Estimate estimate,
			@Personal String reason) implements LifecycleEvent {
	}

	/** Event: the course was completed. */
	@Revision("2")
	record CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Personal @Nullable String notes,
			List<AcceptedFinding> findings) implements LifecycleEvent {

		public CourseCompleted {
			findings = Lists.copy(findings);
		}

		/** Creates the event without findings. */
		public CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	/** Event: the course was discontinued. */
	@Revision("1")
	record CourseDiscontinued(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

	/** Event: the course was reopened. */
	@Revision("1")
	record CourseReopened(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

}
