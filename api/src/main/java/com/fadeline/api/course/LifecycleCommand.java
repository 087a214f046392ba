package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.CourseId;

/** Commands about the extent of the course, and its end. */
public sealed interface LifecycleCommand extends CourseCommand {

	/** Command that permits more sittings than planned. */
	record ExtendCourse(CourseId courseId, int maxSittings, String reason) implements LifecycleCommand {
	}

	/**
	 * Command that withdraws the extension in effect, so that the limit before holds
	 * again.
	 *
	 * @param maxSittings the limit that the extension set
	 */
	record RetractExtension(CourseId courseId, int maxSittings, String reason) implements LifecycleCommand {
	}

	/** Command that adds a zone to a course. */
	record AddZone(CourseId courseId, String zone) implements LifecycleCommand {

		public AddZone {
			zone = Zones.of(List.of(zone)).getFirst();
		}

	}

	/**
	 * Command that withdraws a zone of a course that was named by mistake.
	 */
	record RetractZone(CourseId courseId, String zone, String reason) implements LifecycleCommand {

		public RetractZone {
			zone = Zones.of(List.of(zone)).getFirst();
		}

	}

	/** Command that completes a course. */
	record CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes,
			List<RuleOverride> overrides) implements LifecycleCommand {

		public CompleteCourse {
			overrides = Lists.copy(overrides);
		}

		/** Creates one that breaks no rule. */
		public CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	/** Command that discontinues a course. */
	record DiscontinueCourse(CourseId courseId, String reason) implements LifecycleCommand {
	}

	/** Command that reopens an ended course. */
	record ReopenCourse(CourseId courseId, String reason) implements LifecycleCommand {
	}

	/**
	 * Command that ends the course, if it is open, of a client to be erased. Sent by the
	 * service itself.
	 */
	record RestrictCourse(CourseId courseId) implements LifecycleCommand {
	}

}
