package com.fadeline.api.client;

import org.axonframework.serialization.Revision;

import com.fadeline.api.Personal;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.TaskId;

/** Events of the tasks about a client. */
public sealed interface TaskEvent extends ClientEvent {

	/** Event: a task was added. */
	@Revision("1")
	record TaskAdded(ClientId clientId, ClientTask task) implements TaskEvent {
	}

	/** Event: an open task was changed. */
	@Revision("1")
	record TaskChanged(ClientId clientId, ClientTask task) implements TaskEvent {
	}

	/** Event: a task was done. */
	@Revision("1")
	record TaskCompleted(ClientId clientId, TaskId taskId) implements TaskEvent {
	}

	/** Event: a done task was opened again. */
	@Revision("1")
	record TaskReopened(ClientId clientId, TaskId taskId) implements TaskEvent {
	}

	/** Event: a task that was added by mistake was withdrawn. */
	@Revision("1")
	record TaskRetracted(ClientId clientId, TaskId taskId, @Personal String reason) implements TaskEvent {
	}

}
