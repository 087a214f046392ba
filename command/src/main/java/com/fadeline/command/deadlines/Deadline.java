package com.fadeline.command.deadlines;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of a reminder to be raised when it is due, unless events change that.
 *
 * @param sequence sequence number of the event that it comes from
 */
record Deadline(CourseId courseId, Reminder reminder, long sequence) {

	/** Returns its unique name: one of a kind for each course or sitting. */
	String name() {
		return name(this.reminder.kind(), this.courseId, this.reminder.sittingId());
	}

	static String name(ReminderKind kind, CourseId course, @Nullable SittingId sitting) {
		return kind + "/" + course + ((sitting == null) ? "" : "/" + sitting);
	}

}
