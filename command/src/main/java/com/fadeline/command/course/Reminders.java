package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.command.ProcessedCommand;

/** State of the reminders raised, and of the last activity of the course. */
final class Reminders {

	private List<ProcessedCommand<Reminder>> raised = new ArrayList<>();

	private Instant lastActivity = Instant.EPOCH;

	/** A reminder with the same basis is a duplicate, whenever it was due. */
	Optional<Receipt> answerTo(RaiseReminder asked) {
		return this.raised.stream()
			.filter((reminder) -> isSame(reminder.content(), asked.reminder()))
			.findFirst()
			.map((reminder) -> reminder.again(asked.aggregateId()));
	}

	private static boolean isSame(Reminder one, Reminder other) {
		return one.kind() == other.kind() && Objects.equals(one.sittingId(), other.sittingId())
				&& one.since().equals(other.since());
	}

	boolean activeAfter(Instant moment) {
		return this.lastActivity.isAfter(moment);
	}

	void notice(CourseEvent event, Instant recordedAt) {
		Activity.at(event, recordedAt)
			.filter((active) -> active.isAfter(this.lastActivity))
			.ifPresent((active) -> this.lastActivity = active);
	}

	void on(ReminderRaised event, long sequence) {
		this.raised.add(new ProcessedCommand<>(event.reminder(), sequence));
	}

}
