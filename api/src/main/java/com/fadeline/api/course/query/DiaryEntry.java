package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of a sitting in the diary.
 *
 * @param startsAt when it is booked for; when it was done, once recorded
 * @param endsAt null for a walk-in, whose duration is not known
 * @param status booked, recorded or no-show
 * @param doubleBookedWith sittings to come that need the same client, operator, device or
 * room at the same time
 * @param roomId where it is booked; null if no room was named
 */
public record DiaryEntry(SittingId sittingId, CourseId courseId, ClientId clientId, ClinicId clinicId, Method method,
		List<String> zones, Instant startsAt, @Nullable Instant endsAt, OperatorId operatorId,
		@Nullable DeviceId deviceId, SittingStatus status, List<SittingId> doubleBookedWith,
		@Nullable RoomId roomId) implements ClientRecord {

	public DiaryEntry {
		zones = Lists.copy(zones);
		doubleBookedWith = Lists.copy(doubleBookedWith);
	}

	/** Creates one without a room. */
	public DiaryEntry(SittingId sittingId, CourseId courseId, ClientId clientId, ClinicId clinicId, Method method,
			List<String> zones, Instant startsAt, @Nullable Instant endsAt, OperatorId operatorId,
			@Nullable DeviceId deviceId, SittingStatus status, List<SittingId> doubleBookedWith) {
		this(sittingId, courseId, clientId, clinicId, method, zones, startsAt, endsAt, operatorId, deviceId, status,
				doubleBookedWith, null);
	}

}
