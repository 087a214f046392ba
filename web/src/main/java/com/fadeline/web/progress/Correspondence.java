package com.fadeline.web.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.web.names.Names;
import com.fadeline.web.schedules.BookedTimesOff;
import org.jspecify.annotations.Nullable;

/**
 * View model of what a client and the clinic have to tell each other: the next
 * appointment, and the messages with their answers.
 *
 * @param next null if none is booked
 * @param messages questions and requests, newest first
 * @param waiting for an earlier appointment; null if the client is not on the list
 * @param change the last change of an appointment by the clinic; null once the client has
 * confirmed the next appointment or the changed one has passed
 */
public record Correspondence(@Nullable Appointment next, List<MessageView> messages, @Nullable WaitingView waiting,
		@Nullable Milestone change) {

	/** View model without anything. */
	static final Correspondence NONE = new Correspondence(null, List.of(), null, null);

	/**
	 * View model of a booked sitting.
	 *
	 * @param minutes how long it takes
	 * @param with name of the specialist; null if not known
	 * @param confirmed whether the client confirmed it at its present time
	 * @param moving whether the client asked for another time and waits for an answer
	 * @param closed whether the clinic has closed since it was booked
	 */
	public record Appointment(SittingView sitting, long minutes, @Nullable String with, boolean confirmed,
			boolean moving, boolean closed) {

		/** Returns whether the client is asked to confirm it. */
		public boolean isToConfirm() {
			return !this.confirmed && !this.moving && !this.closed;
		}

	}

	static Correspondence of(CourseView course, ProgressView progress, Names names, BookedTimesOff away, Instant now) {
		Appointment next = course.sittings()
			.stream()
			.filter((sitting) -> sitting.sittingId().equals(progress.next().sittingId()))
			.findFirst()
			.map((sitting) -> appointment(sitting, course, names, away))
			.orElse(null);
		return new Correspondence(next,
				course.messages()
					.reversed()
					.stream()
					.filter((view) -> view.message().kind() != MessageKind.CONFIRMATION)
					.toList(),
				course.waiting(), change(progress, next, now));
	}

	private static @Nullable Milestone change(ProgressView progress, @Nullable Appointment next, Instant now) {
		if (progress.status() != CourseStatus.OPEN || (next != null && next.confirmed())) {
			return null;
		}
		return progress.timeline()
			.reversed()
			.stream()
			.filter((step) -> step.bookedFor() != null)
			.findFirst()
			.filter((step) -> (step.movedTo() == null) ? now.isBefore(step.bookedFor())
					: step.movedTo().equals(progress.next().startsAt()))
			.orElse(null);
	}

	private static Appointment appointment(SittingView sitting, CourseView course, Names names, BookedTimesOff away) {
		Duration duration = Objects.requireNonNullElse(sitting.duration(), Duration.ZERO);
		return new Appointment(sitting, duration.toMinutes(),
				names.operators(course.clinicId()).get(sitting.operatorId()), course.confirmed(sitting),
				course.moving(sitting) != null,
				away.isClosed(course.clinicId(), new TimeRange(sitting.at(), sitting.at().plus(duration))));
	}

}
