package com.fadeline.api.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.serialization.Revision;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/** Events of one sitting. */
public sealed interface SittingEvent extends CourseEvent {

	SittingId sittingId();

	/** Event: a sitting was booked. */
	sealed interface SittingScheduled extends SittingEvent {

		Method method();

		Booking booking();

		List<AcceptedFinding> findings();

		@Override
		default SittingId sittingId() {
			return booking().sittingId();
		}

	}

	/** Event: a sitting was done, booked or not. */
	sealed interface SittingRecorded extends SittingEvent {

		/**
		 * Returns the number of the sitting in its course, from 1, past sittings
		 * included.
		 */
		int number();

		Treatment treatment();

		List<AcceptedFinding> findings();

	}

	/** Event: a laser sitting was booked. */
	@Revision("2")
	record LaserSittingScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements SittingScheduled {

		public LaserSittingScheduled {
			findings = Lists.copy(findings);
		}

		@Override
		public Method method() {
			return Method.LASER;
		}

	}

	/** Event: a saline sitting was booked. */
	@Revision("2")
	record SalineSessionScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements SittingScheduled {

		public SalineSessionScheduled {
			findings = Lists.copy(findings);
		}

		@Override
		public Method method() {
			return Method.SALINE;
		}

	}

	/** Event: a booked sitting was moved. */
	@Revision("1")
	record SittingRescheduled(CourseId courseId, SittingId sittingId, Instant startsAt, Duration duration,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingRescheduled {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * Event: a booked sitting was changed in more than its time.
	 *
	 * @param booking the whole booking as it is from now on
	 */
	@Revision("2")
	record SittingRebooked(CourseId courseId, Method method, Booking booking,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingRebooked {
			findings = Lists.copy(findings);
		}

		@Override
		public SittingId sittingId() {
			return this.booking.sittingId();
		}

	}

	/** Event: a booked sitting was cancelled. */
	@Revision("1")
	record SittingCancelled(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

	/** Event: a no-show was recorded. */
	@Revision("1")
	record NoShowRecorded(CourseId courseId, SittingId sittingId) implements SittingEvent {
	}

	/**
	 * Event: a laser sitting was done.
	 *
	 * @param number of the sitting in its course, from 1, past sittings included
	 */
	@Revision("2")
	record LaserSittingRecorded(CourseId courseId, SittingId sittingId, int number, LaserTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public LaserSittingRecorded {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * Event: a saline sitting was done.
	 *
	 * @param number of the sitting in its course, from 1, past sittings included
	 */
	@Revision("2")
	record SalineSessionRecorded(CourseId courseId, SittingId sittingId, int number, SalineTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public SalineSessionRecorded {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a recorded sitting was corrected. */
	@Revision("2")
	record SittingAmended(CourseId courseId, SittingId sittingId, Treatment treatment, @Personal String reason,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingAmended {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a sitting recorded by mistake was withdrawn. */
	@Revision("1")
	record SittingRetracted(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

}
