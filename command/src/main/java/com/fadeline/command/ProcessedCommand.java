package com.fadeline.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;

/**
 * Receipt of a processed command with its content, kept to answer a repeat alike.
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
	 * The answer to the one of these changes that is what is asked now; nothing for a new
	 * one.
	 * @param latest sequence of the change that holds now
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if another change came after it, since
	 * it cannot be told whether it comes late or is meant again
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

	/** The first answer once more. */
	public Receipt again(UUID id) {
		return new Receipt(id, this.sequence, true, this.findings);
	}

	/**
	 * The first answer once more, for a command that came under the same id.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it brings other content
	 */
	public Receipt answer(T asked, UUID id, String what) {
		if (!is(asked)) {
			throw Refusal
				.conflict("%s %s is on record with other content; take a new id for another one".formatted(what, id));
		}
		return again(id);
	}

}
