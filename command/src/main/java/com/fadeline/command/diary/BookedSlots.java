package com.fadeline.command.diary;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

import org.springframework.stereotype.Component;

import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.diary.BookingTable.Taking;

/**
 * Handler of course events that keeps the slots of booked sittings and frees those of
 * sittings that are no longer to come. An event has happened: it is never rejected.
 */
@Component
@ProcessingGroup("diary-bookings")
class BookedSlots {

	private final BookingTable table;

	private final FirstEvents courses;

	BookedSlots(BookingTable table, FirstEvents courses) {
		this.table = table;
		this.courses = courses;
	}

	@EventHandler
	void on(LaserSittingScheduled event) {
		book(event.courseId(), event.booking());
	}

	@EventHandler
	void on(SalineSessionScheduled event) {
		book(event.courseId(), event.booking());
	}

	private void book(CourseId course, Booking booking) {
		this.table.confirm(new Taking(course, booking.sittingId(),
				Resource.of(this.courses.of(course).clientId(), booking), Slot.of(booking)));
	}

	@EventHandler
	void on(SittingRescheduled event) {
		List<Resource> resources = this.table.resources(event.courseId(), event.sittingId());
		this.table.confirm(new Taking(event.courseId(), event.sittingId(), resources,
				Slot.of(event.startsAt(), event.duration())));
	}

	@EventHandler
	void on(SittingRebooked event) {
		book(event.courseId(), event.booking());
	}

	@EventHandler
	void on(SittingCancelled event) {
		this.table.release(event.courseId(), event.sittingId());
	}

	@EventHandler
	void on(NoShowRecorded event) {
		this.table.release(event.courseId(), event.sittingId());
	}

	@EventHandler
	void on(LaserSittingRecorded event) {
		this.table.release(event.courseId(), event.sittingId());
	}

	@EventHandler
	void on(SalineSessionRecorded event) {
		this.table.release(event.courseId(), event.sittingId());
	}

}
