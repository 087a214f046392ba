package com.fadeline.api.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/** Commands about one sitting. */
public sealed interface SittingCommand extends CourseCommand {

	/** Command that books a laser sitting. */
	record ScheduleLaserSitting(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements SittingCommand {

		public ScheduleLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Command that books a saline sitting. */
	record ScheduleSalineSession(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements SittingCommand {

		public ScheduleSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that moves a scheduled sitting.
	 *
	 * @param duration null keeps the duration
	 */
	record RescheduleSitting(CourseId courseId, SittingId sittingId, Instant startsAt, @Nullable Duration duration,
			List<RuleOverride> overrides) implements SittingCommand {

		public RescheduleSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that changes a booked sitting: its method, zones, time, specialist and
	 * device.
	 *
	 * @param booking the whole booking as it is to be
	 */
	record RebookSitting(CourseId courseId, Method method, Booking booking,
			List<RuleOverride> overrides) implements SittingCommand {

		public RebookSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Command that cancels a booked sitting. */
	record CancelSitting(CourseId courseId, SittingId sittingId, String reason) implements SittingCommand {
	}

	/** Command that records a no-show. */
	record RecordNoShow(CourseId courseId, SittingId sittingId) implements SittingCommand {
	}

	/**
	 * Command that records a laser sitting, scheduled under that id or a walk-in under a
	 * new one.
	 */
	record RecordLaserSitting(CourseId courseId, SittingId sittingId, LaserTreatment treatment,
			List<RuleOverride> overrides) implements SittingCommand {

		public RecordLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that records a saline sitting, scheduled under that id or a walk-in under a
	 * new one.
	 */
	record RecordSalineSession(CourseId courseId, SittingId sittingId, SalineTreatment treatment,
			List<RuleOverride> overrides) implements SittingCommand {

		public RecordSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that corrects a recorded sitting; the treatment replaces the recorded one.
	 */
	record AmendSitting(CourseId courseId, SittingId sittingId, Treatment treatment, String reason,
			List<RuleOverride> overrides) implements SittingCommand {

		public AmendSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that withdraws a sitting recorded by mistake; it no longer counts anywhere.
	 */
	record RetractSitting(CourseId courseId, SittingId sittingId, String reason) implements SittingCommand {
	}

}
