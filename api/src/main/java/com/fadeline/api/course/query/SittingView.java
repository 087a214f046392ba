package com.fadeline.api.course.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of a sitting of a course, planned or done.
 *
 * @param number the number of the sitting in the course; null unless it is recorded
 * @param at when it was done, else when it is booked for
 * @param treatment null until recorded
 * @param retractedBecause null while it is in effect
 * @param recordedAt when it was recorded; null until then, and if not known
 * @param findings cautions and overridden breaches, of the plan and of the record
 * @param roomId the room it was booked for; null if none was named
 */
public record SittingView(SittingId sittingId, Method method, SittingStatus status, @Nullable Integer number,
		Instant at, @Nullable Duration duration, List<String> zones, OperatorId operatorId, @Nullable DeviceId deviceId,
		@Nullable Treatment treatment, boolean amended, @Nullable String retractedBecause,
		List<AcceptedFinding> findings, @Nullable Instant recordedAt, @Nullable RoomId roomId) {

	public SittingView {
		zones = Lists.copy(zones);
		findings = Lists.copy(findings);
	}

	/** Creates one without a room. */
	public SittingView(SittingId sittingId, Method method, SittingStatus status, @Nullable Integer number, Instant at,
			@Nullable Duration duration, List<String> zones, OperatorId operatorId, @Nullable DeviceId deviceId,
			@Nullable Treatment treatment, boolean amended, @Nullable String retractedBecause,
			List<AcceptedFinding> findings, @Nullable Instant recordedAt) {
		this(sittingId, method, status, number, at, duration, zones, operatorId, deviceId, treatment, amended,
				retractedBecause, findings, recordedAt, null);
	}

	/** Creates one without a room or a known time of recording. */
	public SittingView(SittingId sittingId, Method method, SittingStatus status, @Nullable Integer number, Instant at,
			@Nullable Duration duration, List<String> zones, OperatorId operatorId, @Nullable DeviceId deviceId,
			@Nullable Treatment treatment, boolean amended, @Nullable String retractedBecause,
			List<AcceptedFinding> findings) {
		this(sittingId, method, status, number, at, duration, zones, operatorId, deviceId, treatment, amended,
				retractedBecause, findings, null, null);
	}

}
