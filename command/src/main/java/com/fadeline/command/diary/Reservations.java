package com.fadeline.command.diary;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Port for reservations, so that clients, operators, devices and rooms are not
 * double-booked.
 */
@FunctionalInterface
public interface Reservations {

	/**
	 * Reserves the client, the operator, the device and the room of a booking for as long
	 * as its event needs to be stored; the same booking again keeps its reservations.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} and the finding {@code diary.clash}, or
	 * {@code diary.clientClash} for the client, if one of them is taken, or with
	 * {@link com.fadeline.api.Rejection.Unavailable} if the diary cannot be read for now
	 */
	void reserve(CourseId course, ClientId client, Booking booking);

}
