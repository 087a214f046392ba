package com.fadeline.api.client;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.TaskId;

/** Commands of the tasks about a client. */
public sealed interface TaskCommand extends ClientCommand {

	/** Command that adds a task. */
	record AddTask(ClientId clientId, ClientTask task) implements TaskCommand {
	}

	/** Command that changes an open task; the id is that of the task. */
	record ChangeTask(ClientId clientId, ClientTask task) implements TaskCommand {
	}

	/** Command that marks a task as done. */
	record CompleteTask(ClientId clientId, TaskId taskId) implements TaskCommand {
	}

	/** Command that opens a done task again. */
	record ReopenTask(ClientId clientId, TaskId taskId) implements TaskCommand {
	}

	/** Command that withdraws a task that was added by mistake. */
	record RetractTask(ClientId clientId, TaskId taskId, String reason) implements TaskCommand {
	}

}
