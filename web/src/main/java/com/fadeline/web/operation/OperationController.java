package com.fadeline.web.operation;

import java.util.List;

import com.fadeline.administration.operation.ArchiveView;
import com.fadeline.administration.operation.BackupView;
import com.fadeline.administration.operation.DeadlinesView;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.administration.operation.PlannedTasks;
import com.fadeline.administration.operation.ProcessorStandings;
import com.fadeline.administration.operation.ProcessorView;
import com.fadeline.api.Requester;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/administration")
@Tag(name = OperationController.TAG, description = OperationController.ABOUT)
@AllowedRoles(ADMIN)
class OperationController {

	static final String TAG = "Operation";

	static final String ABOUT = "State of the service, and what administrators can do when processing stops.";

	private final ProcessorStandings processors;

	private final PlannedTasks tasks;

	private final MadeBackups backups;

	private final CurrentRequester sender;

	OperationController(ProcessorStandings processors, PlannedTasks tasks, MadeBackups backups,
			CurrentRequester sender) {
		this.processors = processors;
		this.tasks = tasks;
		this.backups = backups;
		this.sender = sender;
	}

	@GetMapping("/processors")
	@Operation(summary = "Read the progress of the event processors",
			description = "For every segment of every processor in all processes: the last event handled, the number of events still to handle, the age of the oldest of them, the time left at the rate of the last minute, the error that stops it, and the progress of a rebuild of its read model.")
	Processors readProcessors() {
		return new Processors(this.processors.find(this.sender.current()));
	}

	@GetMapping("/deadlines")
	@Operation(summary = "Read the planned work",
			description = "Reminders, erasures and maintenance by kind: how many are planned, due, late (due for 15 minutes) and failing; and those that are late or failing, at most 100.")
	DeadlinesView readDeadlines() {
		return this.tasks.find(this.sender.current());
	}

	@GetMapping("/backups")
	@Operation(summary = "List the backups",
			description = "The latest 20, newest first: the moment that each holds, its size, and when it was read back without errors. Also the state of the continuous archive, from which any moment of the last days can be restored; null if there is none.")
	Backups readBackups() {
		Requester by = this.sender.current();
		return new Backups(this.backups.find(by), this.backups.archive(by).orElse(null));
	}

	/** Response body of the latest backups and the archive. */
	record Backups(List<BackupView> backups, @Nullable ArchiveView archive) {
	}

	/** Response body of the status of all segments. */
	record Processors(List<ProcessorView> processors) {
	}

}
