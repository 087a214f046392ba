package com.fadeline.api.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;

/** Value object of a planned sitting: its time, operator, device, room and zones. */
public record Booking(SittingId sittingId, @Personal List<String> zones, Instant startsAt, Duration duration,
		OperatorId operatorId, @Nullable DeviceId deviceId, @Nullable RoomId roomId) {

	public Booking {
		zones = Zones.of(zones);
	}

	/** Creates one without a room. */
	public Booking(SittingId sittingId, List<String> zones, Instant startsAt, Duration duration, OperatorId operatorId,
			@Nullable DeviceId deviceId) {
		this(sittingId, zones, startsAt, duration, operatorId, deviceId, null);
	}

	/** Returns the planned end of the sitting. */
	public Instant endsAt() {
		return this.startsAt.plus(this.duration);
	}

	/** Returns the same sitting at another time. */
	public Booking movedTo(Instant start, Duration length) {
		return new Booking(this.sittingId, this.zones, start, length, this.operatorId, this.deviceId, this.roomId);
	}

}
