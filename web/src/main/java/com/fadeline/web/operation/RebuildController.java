package com.fadeline.web.operation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.administration.operation.RebuildView;
import com.fadeline.administration.operation.Rebuilds;
import com.fadeline.api.Page;
import com.fadeline.api.Receipt;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
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
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/administration/rebuilds")
@Tag(name = OperationController.TAG, description = OperationController.ABOUT)
@AllowedRoles(ADMIN)
class RebuildController {

	private final Rebuilds rebuilds;

	private final CurrentRequester sender;

	private final Ids ids;

	RebuildController(Rebuilds rebuilds, CurrentRequester sender, Ids ids) {
		this.rebuilds = rebuilds;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@Operation(summary = "List the rebuilds",
			description = "The names of all read models, and the rebuilds that are waiting, running or finished, latest first: who started them and why, their progress, the time left, and how they ended.")
	KnownRebuilds readRebuilds(@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return new KnownRebuilds(this.rebuilds.readModels(this.sender.current()),
				this.rebuilds.rebuilds(page, size, this.sender.current()));
	}

	@GetMapping("/{rebuild}")
	@Operation(summary = "Read the progress of a rebuild",
			description = "The share of the events that has been read, the time left at the rate so far, and how it ended.")
	RebuildView readRebuild(@PathVariable UUID rebuild) {
		return this.rebuilds.rebuild(rebuild, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("rebuild " + rebuild, null));
	}

	@PostMapping
	@Operation(summary = "Rebuild read models",
			description = "Rebuilds the read models in `models`, or all if it is left out, from all events while the service keeps running. The caller may choose the id; sending the same again changes nothing. One rebuild runs at a time, others wait; a model that is already being rebuilt or waiting is refused (409). Lost tables are created again. Who, when and why is logged.")
	ResponseEntity<Responses.Created> startRebuild(@Valid @RequestBody RebuildBody body) {
		UUID id = (body.id() != null) ? body.id() : this.ids.next();
		this.rebuilds.start(id, Objects.requireNonNullElseGet(body.models(), List::of), body.reason(),
				this.sender.current());
		return Responses.created(new Receipt(id, 0, false, List.of()), "/administration/rebuilds/{rebuild}", id);
	}

	/** Response body of all read models, and a page of rebuilds. */
	record KnownRebuilds(List<String> readModels, Page<RebuildView> rebuilds) {
	}

	/**
	 * Request body of a rebuild.
	 *
	 * @param models names of read models; all if left out
	 */
	record RebuildBody(@Nullable UUID id, @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> models,
			@Nullable @Size(max = 1000) String reason) {
	}

}
