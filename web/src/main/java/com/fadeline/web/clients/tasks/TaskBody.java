package com.fadeline.web.clients.tasks;

import java.time.LocalDate;

import com.fadeline.api.client.ClientTask;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a task.
 *
 * @param assignee missing for anybody of the clinic
 */
record TaskBody(@Nullable TaskId id, @NotBlank @Size(max = LONGEST) String text, @NotNull LocalDate dueOn,
		@Nullable OperatorId assignee) {

	static final int LONGEST = 1000;

	ClientTask task(TaskId id) {
		return new ClientTask(id, this.text, this.dueOn, this.assignee);
	}

}
