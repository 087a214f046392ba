package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/** Queries of the waiting list for earlier appointments. */
public sealed interface WaitingListQuery {

	/**
	 * Query for a {@link Result}: who waits for an earlier appointment.
	 *
	 * @param clinics null for all
	 */
	record FindWaitingList(@Nullable Set<ClinicId> clinics) implements WaitingListQuery, Confined {

		/** Result: the one who waits longest first. */
		public record Result(List<Waiting> waiting) implements ClientRecords {

			public Result {
				waiting = List.copyOf(waiting);
			}

			@Override
			public List<Waiting> records() {
				return this.waiting;
			}

		}

		/**
		 * Read model of a course that waits.
		 *
		 * @param booked the sitting that is to come earlier; null if none is booked
		 * @param last the last sitting that was done; null before the first
		 */
		public record Waiting(CourseId courseId, ClientId clientId, ClinicId clinicId, WaitingView view,
				@Nullable DiaryEntry booked, @Nullable DiaryEntry last) implements ClientRecord {

			/** Returns the method of the sitting to come. */
			public Method method() {
				if (this.booked != null) {
					return this.booked.method();
				}
				return (this.last == null) ? Method.LASER : this.last.method();
			}

		}

	}

	/**
	 * Query for a {@link Result}: times to come that were booked and became free.
	 *
	 * @param from nothing that ended before it
	 * @param clinics null for all
	 */
	record FindFreedTimes(Instant from, @Nullable Set<ClinicId> clinics) implements WaitingListQuery, Confined {

		/** Result: the earliest first. */
		public record Result(List<FreedTime> times) implements ClientRecords {

			public Result {
				times = List.copyOf(times);
			}

			@Override
			public List<FreedTime> records() {
				return this.times;
			}

		}

	}

}
