package com.fadeline.api.course.waiting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of a time that was booked and became free: the sitting was cancelled, moved
 * away or missed.
 *
 * @param sittingId the sitting that was booked then
 */
public record FreedTime(SittingId sittingId, CourseId courseId, ClientId clientId, ClinicId clinicId, Method method,
		TimeRange time, OperatorId operatorId, @Nullable DeviceId deviceId, @Nullable RoomId roomId,
		Instant freedAt) implements ClientRecord {
}
