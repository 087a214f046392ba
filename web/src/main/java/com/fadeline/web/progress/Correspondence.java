package com.fadeline.web.progress;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

/**
 * View model of what a client and the clinic have to tell each other: the next
 * appointment, and the messages with their answers.
 *
 * @param next null if none is booked
 * @param messages questions and requests, newest first
 * @param waiting for an earlier appointment; null if the client is not on the list
 */
public record Correspondence(@Nullable Appointment next, List<MessageView> messages, @Nullable WaitingView waiting) {

	/** View model without anything. */
	static final Correspondence NONE = new Correspondence(null, List.of(), null);

	/**
	 * View model of a booked sitting.
	 *
	 * @param minutes how long it takes
	 * @param with name of the specialist; null if not known
	 * @param confirmed whether the client confirmed it at its present time
	 * @param moving whether the client asked for another time and waits for an answer
	 */
	public record Appointment(SittingView sitting, long minutes, @Nullable String with, boolean confirmed,
			boolean moving) {
	}

	static Correspondence of(CourseView course, ProgressView progress, Names names) {
		Appointment next = course.sittings()
			.stream()
			.filter((sitting) -> sitting.sittingId().equals(progress.next().sittingId()))
			.findFirst()
			.map((sitting) -> appointment(sitting, course, names))
			.orElse(null);
		return new Correspondence(next,
				course.messages()
					.reversed()
					.stream()
					.filter((view) -> view.message().kind() != MessageKind.CONFIRMATION)
					.toList(),
				course.waiting());
	}

	private static Appointment appointment(SittingView sitting, CourseView course, Names names) {
		return new Appointment(sitting, Objects.requireNonNullElse(sitting.duration(), Duration.ZERO).toMinutes(),
				names.operators(course.clinicId()).get(sitting.operatorId()), course.confirmed(sitting),
				course.moving(sitting) != null);
	}

}
