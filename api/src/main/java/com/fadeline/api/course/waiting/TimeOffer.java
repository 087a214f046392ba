package com.fadeline.api.course.waiting;

import java.time.Duration;
import java.time.Instant;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.OfferId;

/**
 * Value object of an earlier time that is offered to a client. It reserves nothing: the
 * sitting is booked when the client accepts.
 *
 * @param booking the whole booking as it would be; a sitting that is booked already would
 * be moved
 * @param validUntil until when it can be accepted
 */
public record TimeOffer(OfferId offerId, Method method, Booking booking, Instant validUntil) {

	private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

	/** How long before the sitting the clinic knows whether the client comes. */
	private static final Duration NOTICE = Duration.ofHours(2);

	/**
	 * Returns until when an offer is valid unless something else is said: a day, at most
	 * until two hours before the sitting, or until its start if that is sooner than these
	 * two hours. House rule.
	 */
	public static Instant deadline(Instant now, Instant startsAt) {
		Instant latest = startsAt.minus(NOTICE);
		Instant day = now.plus(TIME_TO_ANSWER);
		if (!latest.isAfter(now)) {
			return startsAt;
		}
		return day.isBefore(latest) ? day : latest;
	}

	/** Returns the time that is offered. */
	public TimeRange time() {
		return new TimeRange(this.booking.startsAt(), this.booking.endsAt());
	}

}
