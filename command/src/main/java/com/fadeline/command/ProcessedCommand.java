package com.fadeline.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;

/**
 * Value object of the receipt of a processed command with its content, kept to answer a
 * duplicate alike.
 *
 * @param sequence sequence number of its event
 */
public record ProcessedCommand<T>(T content, long sequence, List<AcceptedFinding> findings) {

	public ProcessedCommand {
		findings = Lists.copy(findings);
	}

	public ProcessedCommand(T content, long sequence) {
		this(content, sequence, List.of());
	}

	public boolean is(T asked) {
		return this.content.equals(asked);
	}

	/**
	 * Returns the receipt of the change that equals this command; empty for a new one.
	 * @param latest sequence of the change in effect
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if another change followed it, since a
	 * late duplicate cannot be distinguished from a deliberate repetition
	 */
	public static <T> Optional<Receipt> answer(List<ProcessedCommand<T>> changes, T asked, UUID id, long latest) {
		Optional<ProcessedCommand<T>> same = changes.reversed()
			.stream()
			.filter((change) -> change.is(asked))
			.findFirst();
		if (same.isPresent() && same.get().sequence() != latest) {
			throw Refusal
				.conflict("%s was changed so before, and changed again since; give another reason to change it so now"
					.formatted(id));
		}
		return same.map((change) -> change.again(id));
	}

	/** Returns the first receipt again. */
	public Receipt again(UUID id) {
		return new Receipt(id, this.sequence, true, this.findings);
	}

	/**
	 * Returns the first receipt again, for a command with the same id.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if its content differs
	 */
	public Receipt answer(T asked, UUID id, String what) {
		if (!is(asked)) {
			throw Refusal
				.conflict("%s %s is on record with other content; take a new id for another one".formatted(what, id));
		}
		return again(id);
	}

}
