package com.fadeline.web.clients.tasks;

import java.time.LocalDate;
import java.util.Set;

import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskQuery.FindDueTasks;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the tasks about clients. */
@RestController
@Tag(name = "Clients")
class TaskController {

	private static final String TASKS = "/api/clients/{client}/tasks";

	private final CommandClient commands;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Ids ids;

	private final MessageFormatter say;

	TaskController(CommandClient commands, QueryClient views, ClinicScope reach, Ids ids, MessageFormatter say) {
		this.say = say;
		this.commands = commands;
		this.views = views;
		this.reach = reach;
		this.ids = ids;
	}

	@GetMapping("/api/tasks")
	@AllowedRoles(sending = FindDueTasks.class)
	@Operation(summary = "List the tasks that are due",
			description = "Open tasks whose day is not after `until`, by default today, the longest due first. With `operatorId` those of that specialist and those for anybody.")
	DueTasksResponse listDueTasks(@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(required = false) @Nullable OperatorId operatorId) {
		@Nullable Set<ClinicId> clinics = this.reach.clinics(clinicId);
		LocalDate last = (until != null) ? until
				: this.say.today((clinics == null) ? null : this.say.furthestOn(clinics));
		return new DueTasksResponse(
				this.views.ask(new FindDueTasks(clinics, last, operatorId), FindDueTasks.Result.class).tasks());
	}

	@GetMapping(TASKS)
	@AllowedRoles(sending = FindTasks.class)
	@Operation(summary = "List the tasks about a client",
			description = "Those open by day, then those done or withdrawn.")
	ResponseEntity<ClientTasks> listTasks(@PathVariable ClientId client,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.views.find(new FindTasks(client), ClientTasks.class, after)
			.map((tasks) -> Responses.view(tasks, after))
			.orElseThrow(() -> new NoSuchViewException("client " + client, after));
	}

	@PostMapping(TASKS)
	@AllowedRoles(sending = AddTask.class)
	@Operation(summary = "Add a task about a client",
			description = "It is due on its day, for a specialist of the clinic or, without `assignee`, for anybody. Sending the same id again changes nothing.")
	ResponseEntity<Responses.Created> addTask(@PathVariable ClientId client, @Valid @RequestBody TaskBody body,
			Precondition precondition) {
		TaskId id = (body.id() == null) ? new TaskId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(new AddTask(client, body.task(id)), precondition),
				"/clients/{client}/tasks", client);
	}

	@PutMapping(TASKS + "/{task}")
	@AllowedRoles(sending = ChangeTask.class)
	@Operation(summary = "Change a task about a client", description = "An open one; the task sent replaces it.")
	ResponseEntity<Void> changeTask(@PathVariable ClientId client, @PathVariable TaskId task,
			@Valid @RequestBody TaskBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new ChangeTask(client, body.task(task)), precondition));
	}

	@PostMapping(TASKS + "/{task}/complete")
	@AllowedRoles(sending = CompleteTask.class)
	@Operation(summary = "Mark a task as done", description = "Repeating the request changes nothing.")
	ResponseEntity<Void> completeTask(@PathVariable ClientId client, @PathVariable TaskId task,
			Precondition precondition) {
		return Responses.done(this.commands.send(new CompleteTask(client, task), precondition));
	}

	@PostMapping(TASKS + "/{task}/reopen")
	@AllowedRoles(sending = ReopenTask.class)
	@Operation(summary = "Open a done task again", description = "Repeating the request changes nothing.")
	ResponseEntity<Void> reopenTask(@PathVariable ClientId client, @PathVariable TaskId task,
			Precondition precondition) {
		return Responses.done(this.commands.send(new ReopenTask(client, task), precondition));
	}

	@PostMapping(TASKS + "/{task}/retract")
	@AllowedRoles(sending = RetractTask.class)
	@Operation(summary = "Withdraw a task",
			description = "It was added by mistake, such as about another client. It stays on record with the reason.")
	ResponseEntity<Void> retractTask(@PathVariable ClientId client, @PathVariable TaskId task,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractTask(client, task, body.reason()), precondition));
	}

}
