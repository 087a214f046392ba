package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Request body of a booking. */
record BookingBody(@Nullable SittingId id, @NotNull Method method,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones, @NotNull Instant startsAt,
		@NotNull @DurationMin(minutes = 1) Duration duration, @NotNull OperatorId operatorId,
		@Nullable DeviceId deviceId, @Nullable RoomId roomId,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) {

	CourseCommand scheduling(CourseId course, SittingId sitting) {
		Booking booking = new Booking(sitting, this.zones, this.startsAt, this.duration, this.operatorId, this.deviceId,
				this.roomId);
		return switch (this.method) {
			case LASER -> new ScheduleLaserSitting(course, booking, OverrideBody.all(this.overrides));
			case SALINE -> new ScheduleSalineSession(course, booking, OverrideBody.all(this.overrides));
		};
	}

}
