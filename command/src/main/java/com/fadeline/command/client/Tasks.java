package com.fadeline.command.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.fadeline.api.DateKind;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.TaskCommand;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.client.TaskEvent.TaskAdded;
import com.fadeline.api.client.TaskEvent.TaskChanged;
import com.fadeline.api.client.TaskEvent.TaskCompleted;
import com.fadeline.api.client.TaskEvent.TaskReopened;
import com.fadeline.api.client.TaskEvent.TaskRetracted;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.ClinicOther;
import org.jspecify.annotations.Nullable;

/** State of the tasks about a client. */
final class Tasks {

	private Map<UUID, Task> entries = new LinkedHashMap<>();

	/**
	 * Returns the receipt of a command that changes nothing, as one that came before;
	 * empty for any other.
	 */
	Optional<Receipt> answerTo(TaskCommand command) {
		return switch (command) {
			case AddTask asked -> find(asked.task().taskId())
				.map((task) -> task.added().answer(asked.task(), asked.task().taskId().value(), "Task"));
			case ChangeTask asked -> find(asked.task().taskId()).map(Task::current)
				.filter((current) -> current.is(asked.task()))
				.map((current) -> current.again(asked.task().taskId().value()));
			case CompleteTask asked -> answerTo(asked.taskId(), true);
			case ReopenTask asked -> answerTo(asked.taskId(), false);
			case RetractTask asked -> find(asked.taskId()).flatMap((task) -> Optional.ofNullable(task.retracted()))
				.map((first) -> first.answer(asked.reason(), asked.taskId().value(), "The withdrawal of task"));
		};
	}

	private Optional<Receipt> answerTo(TaskId id, boolean done) {
		return find(id).map(Task::done).filter((last) -> last.is(done)).map((last) -> last.again(id.value()));
	}

	/**
	 * Returns the event of a new command.
	 * @param elsewhere whether an operator is of other clinics alone
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it makes no
	 * sense, or its task is not known or already done
	 */
	TaskEvent decide(TaskCommand command, LocalDate today, Predicate<OperatorId> elsewhere) {
		return switch (command) {
			case AddTask it -> {
				check(it.task(), today, elsewhere);
				yield new TaskAdded(it.clientId(), it.task());
			}
			case ChangeTask it -> {
				Task before = require(it.task().taskId());
				if (before.done().content()) {
					throw Refusal.conflict("Task %s is done; open it again first".formatted(it.task().taskId()));
				}
				@Nullable OperatorId assigned = before.current().content().assignee();
				// Who has left the clinic since need not be replaced.
				check(it.task(), today, (operator) -> !operator.equals(assigned) && elsewhere.test(operator));
				yield new TaskChanged(it.clientId(), it.task());
			}
			case CompleteTask it -> {
				require(it.taskId());
				yield new TaskCompleted(it.clientId(), it.taskId());
			}
			case ReopenTask it -> {
				require(it.taskId());
				yield new TaskReopened(it.clientId(), it.taskId());
			}
			case RetractTask it -> {
				require(it.taskId());
				if (it.reason().isBlank()) {
					refuse(List.of(Finding.structure("reason", "The reason is missing; give one")));
				}
				yield new TaskRetracted(it.clientId(), it.taskId(), it.reason());
			}
		};
	}

	private Task require(TaskId id) {
		Task task = find(id).orElseThrow(() -> Refusal.notFound("The client has no task %s".formatted(id)));
		if (task.retracted() != null) {
			throw Refusal.conflict("Task %s was withdrawn; add another one under a new id".formatted(id));
		}
		return task;
	}

	private static void check(ClientTask task, LocalDate today, Predicate<OperatorId> elsewhere) {
		List<Finding> mistakes = new ArrayList<>();
		if (task.text().isBlank()) {
			mistakes.add(Finding.structure("text", "The task has no text; write what is to be done"));
		}
		if (task.dueOn().isBefore(DateKind.BOOKING.earliest(today))
				|| task.dueOn().isAfter(DateKind.BOOKING.latest(today))) {
			mistakes
				.add(Finding.structure("dueOn", "dueOn %s is out of range; correct the year".formatted(task.dueOn())));
		}
		Optional.ofNullable(task.assignee()).filter(elsewhere).map(ClinicOther::operator).ifPresent(mistakes::add);
		refuse(mistakes);
	}

	private static void refuse(List<Finding> mistakes) {
		if (!mistakes.isEmpty()) {
			throw Refusal.of(new Rejection.BrokenRules(mistakes.getFirst().message(), mistakes));
		}
	}

	void on(TaskEvent event, long sequence) {
		switch (event) {
			case TaskAdded it -> this.entries.put(it.task().taskId().value(), Task.of(it.task(), sequence));
			case TaskChanged it -> this.entries.computeIfPresent(it.task().taskId().value(),
					(id, task) -> task.changed(new ProcessedCommand<>(it.task(), sequence)));
			case TaskCompleted it -> this.entries.computeIfPresent(it.taskId().value(),
					(id, task) -> task.with(new ProcessedCommand<>(true, sequence)));
			case TaskReopened it -> this.entries.computeIfPresent(it.taskId().value(),
					(id, task) -> task.with(new ProcessedCommand<>(false, sequence)));
			case TaskRetracted it -> this.entries.computeIfPresent(it.taskId().value(),
					(id, task) -> task.retracted(new ProcessedCommand<>(it.reason(), sequence)));
		}
	}

	private Optional<Task> find(TaskId id) {
		return Optional.ofNullable(this.entries.get(id.value()));
	}

	/**
	 * Value object of a task: as first added, as it is now, whether it is done, and why
	 * it was withdrawn, null if it stands.
	 */
	record Task(ProcessedCommand<ClientTask> added, ProcessedCommand<ClientTask> current,
			ProcessedCommand<Boolean> done, @Nullable ProcessedCommand<String> retracted) {

		static Task of(ClientTask task, long sequence) {
			ProcessedCommand<ClientTask> added = new ProcessedCommand<>(task, sequence);
			return new Task(added, added, new ProcessedCommand<>(false, sequence), null);
		}

		Task changed(ProcessedCommand<ClientTask> task) {
			return new Task(this.added, task, this.done, this.retracted);
		}

		Task with(ProcessedCommand<Boolean> done) {
			return new Task(this.added, this.current, done, this.retracted);
		}

		Task retracted(ProcessedCommand<String> reason) {
			return new Task(this.added, this.current, this.done, reason);
		}

	}

}
