package com.fadeline.command.deadlines;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.stereotype.Component;

import com.fadeline.api.Requester;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.ProgressView;

/** Sender of due reminders; the course ignores those that no longer hold. */
@Component
class ReminderSender {

	private static final int SECONDS_TO_ANSWER = 10;

	private static final MetaData BY_ITSELF = MetaData.from(Requester.SYSTEM.metaData());

	private final CommandGateway commands;

	private final QueryGateway queries;

	ReminderSender(CommandGateway commands, QueryGateway queries) {
		this.commands = commands;
		this.queries = queries;
	}

	/**
	 * Sends a reminder.
	 * @throws Exception if it has to be tried again
	 */
	void send(Deadline deadline) throws Exception {
		if (deadline.reminder().kind() != ReminderKind.PLATEAU || isPlateau(deadline)) {
			answered(this.commands.send(new RaiseReminder(deadline.courseId(), deadline.reminder()), BY_ITSELF));
		}
	}

	/** Only the read side has the forecast that detects a plateau. */
	private boolean isPlateau(Deadline deadline) throws Exception {
		Optional<ProgressView> progress = answered(
				this.queries.query(new GenericMessage<>(new FindProgress(deadline.courseId()), BY_ITSELF),
						ResponseTypes.optionalInstanceOf(ProgressView.class)));
		return progress.filter((view) -> view.sequence() >= deadline.sequence())
			.orElseThrow(() -> new IllegalStateException("The progress of course %s has not come to event %d yet"
				.formatted(deadline.courseId(), deadline.sequence())))
			.fading()
			.plateau();
	}

	private static <R> R answered(CompletableFuture<R> answer) throws Exception {
		return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
	}

}
