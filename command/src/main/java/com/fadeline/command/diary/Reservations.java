package com.fadeline.command.diary;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.Person;

/**
 * Port for reservations, so that clients, operators, devices and rooms are not
 * double-booked.
 */
@FunctionalInterface
public interface Reservations {

	/**
	 * Reserves the client, the operator, the device and the room of a booking for as long
	 * as its event needs to be stored; the same booking again keeps its reservations. The
	 * client is taken at the bookings of any course of the person; the caller holds the
	 * person's turn.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} and the finding {@code diary.clash}, or
	 * {@code diary.clientClash} for the client, if one of them is taken, or with
	 * {@link com.fadeline.api.Rejection.Unavailable} if the diary cannot be read for now
	 */
	void reserve(CourseId course, Person person, Booking booking);

}
