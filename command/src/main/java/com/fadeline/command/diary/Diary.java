package com.fadeline.command.diary;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CourseId;

/** Keeps clients, operators and devices from being booked twice. */
@FunctionalInterface
public interface Diary {

	/**
	 * Reserves the client, the operator and the device of a booking for as long as its
	 * event needs to be stored; the same booking again goes on with what it has.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} and the finding {@code diary.clash}, or
	 * {@code diary.clientClash} for the client, if one of them is taken, or with
	 * {@link com.fadeline.api.Rejection.Unavailable} if the diary cannot tell for now
	 */
	void reserve(CourseId course, ClientId client, Booking booking);

}
