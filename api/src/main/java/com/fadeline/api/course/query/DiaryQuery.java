package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fadeline.api.Confined;
import com.fadeline.api.Lists;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import org.jspecify.annotations.Nullable;

/** Queries of the diary that tell of no client. */
public sealed interface DiaryQuery {

	/**
	 * Query for a {@link Result}: when one of a client, an operator, a device and a room
	 * is booked, or anybody if none is given. It does not say who is booked with whom, so
	 * it is no look at a record.
	 *
	 * @param to the end, not included
	 * @param clinics the clinics of the bookings; null for all
	 * @param except the booked sitting that is to be changed; null for none
	 */
	record FindTakenTimes(Instant from, Instant to, @Nullable Set<ClinicId> clinics, @Nullable ClientId bookedClient,
			@Nullable OperatorId operatorId, @Nullable DeviceId deviceId, @Nullable SittingId except,
			@Nullable RoomId roomId) implements DiaryQuery, Confined {

		/** Creates one for no room. */
		public FindTakenTimes(Instant from, Instant to, @Nullable Set<ClinicId> clinics,
				@Nullable ClientId bookedClient, @Nullable OperatorId operatorId, @Nullable DeviceId deviceId,
				@Nullable SittingId except) {
			this(from, to, clinics, bookedClient, operatorId, deviceId, except, null);
		}

		/** Result: the times of each booking, in the order of their starts. */
		public record Result(List<TimeRange> times) {

			public Result {
				times = Lists.copy(times);
			}

		}

	}

}
