package com.fadeline.command.client;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.client.MergeCommand;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.MergeEvent.ClientMerged;
import com.fadeline.api.client.MergeEvent.DuplicateAdded;
import com.fadeline.api.client.MergeEvent.DuplicateRemoved;
import com.fadeline.api.client.MergeEvent.MergeUndone;
import com.fadeline.api.id.ClientId;
import com.fadeline.command.ProcessedCommand;

/** State of the links of a client with other registrations of the same person. */
final class Merges {

	private @Nullable ProcessedCommand<ClientId> into;

	private @Nullable ProcessedCommand<ClientId> undone;

	private List<ClientId> duplicates = List.of();

	/** Returns the client that stands for the person; empty if this one does. */
	Optional<ClientId> into() {
		return Optional.ofNullable(this.into).map(ProcessedCommand::content);
	}

	/** Returns the other registrations for which this client stands. */
	List<ClientId> duplicates() {
		return this.duplicates;
	}

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(MergeCommand command) {
		ProcessedCommand<ClientId> before = switch (command) {
			case MergeClients asked -> this.into;
			case UndoMerge asked -> (this.into == null) ? this.undone : null;
		};
		return Optional.ofNullable(before)
			.filter((known) -> known.is(command.into()))
			.map((known) -> known.again(known.content().value()));
	}

	/**
	 * Requires that the client may become a duplicate.
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it is linked
	 * with others
	 */
	void requireUnlinked(ClientId client) {
		requireStanding(client);
		if (!this.duplicates.isEmpty()) {
			throw Refusal.conflict("Client %s stands for %s as well; merge the other client into it, or undo that merge"
				.formatted(client, this.duplicates.getFirst()));
		}
	}

	/**
	 * Requires that the client stands for itself.
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it was
	 * merged into another
	 */
	void requireStanding(ClientId client) {
		into().ifPresent((other) -> {
			throw Refusal
				.conflict("Client %s is registered as %s; use that client, or undo the merge".formatted(client, other));
		});
	}

	/**
	 * Requires that the client was merged into another.
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it was not
	 */
	void requireInto(ClientId client, ClientId other) {
		if (!into().equals(Optional.of(other))) {
			throw Refusal.notFound("Client %s is not merged into %s".formatted(client, other));
		}
	}

	void on(MergeEvent event) {
		switch (event) {
			case ClientMerged it -> this.into = new ProcessedCommand<>(it.into(), it.intoSequence());
			case MergeUndone it -> {
				this.into = null;
				this.undone = new ProcessedCommand<>(it.from(), it.fromSequence());
			}
			case DuplicateAdded it -> this.duplicates = Lists.and(this.duplicates, it.duplicate());
			case DuplicateRemoved it ->
				this.duplicates = this.duplicates.stream().filter((other) -> !other.equals(it.duplicate())).toList();
		}
	}

}
