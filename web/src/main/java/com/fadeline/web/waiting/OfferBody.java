package com.fadeline.web.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * Request body of an offer of an earlier time: the booking as it would be.
 *
 * @param sittingId of the booked sitting, or of a new one if none is booked
 * @param validUntil until when it can be accepted
 */
record OfferBody(@Nullable OfferId id, @NotNull SittingId sittingId, @NotNull Method method,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones, @NotNull Instant startsAt,
		@NotNull @DurationMin(minutes = 1) Duration duration, @NotNull OperatorId operatorId,
		@Nullable DeviceId deviceId, @Nullable RoomId roomId, @NotNull Instant validUntil) {

	TimeOffer offer(OfferId id) {
		return new TimeOffer(id, this.method, new Booking(this.sittingId, this.zones, this.startsAt, this.duration,
				this.operatorId, this.deviceId, this.roomId), this.validUntil);
	}

}
