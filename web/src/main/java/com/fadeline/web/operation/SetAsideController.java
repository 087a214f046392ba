package com.fadeline.web.operation;

import java.util.UUID;

import com.fadeline.administration.operation.SetAsideEvents;
import com.fadeline.administration.operation.SetAsideOutcome;
import com.fadeline.administration.operation.SetAsideView;
import com.fadeline.api.Page;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/administration/dead-letters")
@Tag(name = OperationController.TAG, description = OperationController.ABOUT)
@AllowedRoles(ADMIN)
class SetAsideController {

	private final SetAsideEvents events;

	private final CurrentRequester sender;

	SetAsideController(SetAsideEvents events, CurrentRequester sender) {
		this.events = events;
		this.sender = sender;
	}

	@GetMapping
	@Operation(summary = "List the events that could not be processed",
			description = "One row for each record and processor, longest waiting first: the event, why it could not be processed, since when, how many later events of the record wait for it, and when it is tried again automatically. The view is logged for every client shown.")
	Page<SetAsideView> readDeadLetters(@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return this.events.find(page, size, this.sender.current());
	}

	@PostMapping("/{processor}/{record}/retry")
	@Operation(summary = "Try set-aside events again",
			description = "Use it once the cause is fixed. Waits a few seconds for the outcome: `CLEARED`, `STILL_SET_ASIDE` with what is left, or `WAITING` if no process with the processor is running. Who, when and why is logged.")
	SetAsideOutcome retryDeadLetters(@PathVariable String processor, @PathVariable UUID record,
			@Valid @RequestBody RetryBody body) {
		return this.events.retry(processor, record, body.reason(), this.sender.current());
	}

	@PostMapping("/{processor}/{record}/discard")
	@Operation(summary = "Discard set-aside events",
			description = "Discards the event that could not be processed, for this processor only; the event itself stays stored. Later events are tried again, or discarded too with `following`. A read model ignores the record after a discarded event until it is rebuilt. Who, when and why is logged.")
	SetAsideOutcome discardDeadLetters(@PathVariable String processor, @PathVariable UUID record,
			@Valid @RequestBody DiscardBody body) {
		return this.events.discard(processor, record, Boolean.TRUE.equals(body.following()), body.reason(),
				this.sender.current());
	}

	/** Request body of a retry. */
	record RetryBody(@NotBlank @Size(max = 1000) String reason) {
	}

	/**
	 * Request body of discarding.
	 *
	 * @param following whether the later events are discarded, too; not if left out
	 */
	record DiscardBody(@NotBlank @Size(max = 1000) String reason, @Nullable Boolean following) {
	}

}
