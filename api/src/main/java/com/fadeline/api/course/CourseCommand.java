package com.fadeline.api.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Command;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Commands of the course aggregate. */
public sealed interface CourseCommand extends Command
		permits AssessmentCommand, PreparationCommand, SittingCommand, FadingCommand, ReactionCommand,
		EarlierSittingsCommand, LifecycleCommand, CorrespondenceCommand, WaitingListCommand, PhotoCommand, Inspection,
		CourseCommand.OpenCourse, CourseCommand.RedactCourse, CourseCommand.RaiseReminder {

	CourseId courseId();

	@Override
	default UUID aggregateId() {
		return courseId().value();
	}

	/**
	 * Command that opens a course for a registered client.
	 *
	 * @param bodySite null only if an imported history does not state it
	 * @param targetFading percent; null for the goal's
	 * @param plan null for the estimate's
	 * @param openedOn null for today
	 * @param plannedPulses class of the pulses of the planned laser; null if none is
	 * planned
	 */
	record OpenCourse(CourseId courseId, ClientId clientId, @Nullable BodySite bodySite, List<String> zones, Goal goal,
			@Nullable Double targetFading, Assessment assessment, @Nullable PlannedSittings plan,
			@Nullable LocalDate openedOn, @Nullable PulseClass plannedPulses) implements CourseCommand {

		public OpenCourse {
			zones = Zones.of(zones);
		}

		/** Creates one of a course of which no laser is planned. */
		public OpenCourse(CourseId courseId, ClientId clientId, @Nullable BodySite bodySite, List<String> zones,
				Goal goal, @Nullable Double targetFading, Assessment assessment, @Nullable PlannedSittings plan,
				@Nullable LocalDate openedOn) {
			this(courseId, clientId, bodySite, zones, goal, targetFading, assessment, plan, openedOn, null);
		}

	}

	/**
	 * Command that records the erasure of the client. Sent by the service itself, once
	 * the key is destroyed.
	 */
	record RedactCourse(CourseId courseId) implements CourseCommand {
	}

	/**
	 * Command that records that the course needs attention. Sent by the service itself;
	 * one whose basis no longer holds changes nothing.
	 */
	record RaiseReminder(CourseId courseId, Reminder reminder) implements CourseCommand {
	}

}
