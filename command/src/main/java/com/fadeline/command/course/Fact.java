package com.fadeline.command.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.Refusal;

/**
 * Something on record that may have been a mistake: as it was recorded first, with its
 * amendments, and retracted where it should not be on record at all.
 */
record Fact<T>(UUID id, ProcessedCommand<T> recorded, List<ProcessedCommand<Amendment<T>>> amendments,
		@Nullable ProcessedCommand<String> retracted) {

	Fact {
		amendments = Lists.copy(amendments);
	}

	Fact(UUID id, T content, long sequence, List<AcceptedFinding> findings) {
		this(id, new ProcessedCommand<>(content, sequence, findings), List.of(), null);
	}

	/** The values that hold now. */
	T content() {
		return this.amendments.isEmpty() ? this.recorded.content() : this.amendments.getLast().content().content();
	}

	/**
	 * The values that hold now, of what was not retracted.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it was
	 */
	T standing(String what) {
		if (this.retracted != null) {
			throw Refusal.conflict("%s %s was retracted; record another one under a new id".formatted(what, this.id));
		}
		return content();
	}

	/** What was accepted of the record and its amendments, latest first. */
	List<AcceptedFinding> accepted() {
		return Stream.concat(this.amendments.reversed().stream(), Stream.of(this.recorded))
			.flatMap((acknowledged) -> acknowledged.findings().stream())
			.toList();
	}

	boolean isRetracted() {
		return this.retracted != null;
	}

	Receipt answerToRecord(T asked, String what) {
		return this.recorded.answer(asked, this.id, what);
	}

	Optional<Receipt> answerToAmendment(T asked, String reason) {
		return this.amendments.isEmpty() ? Optional.empty() : ProcessedCommand.answer(this.amendments,
				new Amendment<>(asked, reason), this.id, this.amendments.getLast().sequence());
	}

	Optional<Receipt> answerToRetraction(String reason, String what) {
		return Optional.ofNullable(this.retracted)
			.map((first) -> first.answer(reason, this.id, "The retraction of " + what));
	}

	Fact<T> amendedTo(T content, String reason, long sequence, List<AcceptedFinding> findings) {
		return new Fact<>(this.id, this.recorded, Lists.and(this.amendments,
				new ProcessedCommand<>(new Amendment<>(content, reason), sequence, findings)), this.retracted);
	}

	Fact<T> retractedFor(String reason, long sequence) {
		return new Fact<>(this.id, this.recorded, this.amendments, new ProcessedCommand<>(reason, sequence));
	}

	record Amendment<T>(T content, String reason) {
	}

}
