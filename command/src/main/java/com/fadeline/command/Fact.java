package com.fadeline.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;

/**
 * Value object of a recorded fact that may have been a mistake: as first recorded, with
 * its corrections, and withdrawn if it should not have been recorded.
 */
public record Fact<T>(UUID id, ProcessedCommand<T> recorded, List<ProcessedCommand<Amendment<T>>> amendments,
		@Nullable ProcessedCommand<String> retracted) {

	public Fact {
		amendments = Lists.copy(amendments);
	}

	public Fact(UUID id, T content, long sequence, List<AcceptedFinding> findings) {
		this(id, new ProcessedCommand<>(content, sequence, findings), List.of(), null);
	}

	/** Returns the values in effect. */
	public T content() {
		return this.amendments.isEmpty() ? this.recorded.content() : this.amendments.getLast().content().content();
	}

	/**
	 * Returns the values in effect of a fact that was not withdrawn.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it was withdrawn
	 */
	public T standing(String what) {
		if (this.retracted != null) {
			throw Refusal.conflict("%s %s was withdrawn; record another one under a new id".formatted(what, this.id));
		}
		return content();
	}

	/** Returns the findings accepted for the record and its corrections, latest first. */
	public List<AcceptedFinding> accepted() {
		return Stream.concat(this.amendments.reversed().stream(), Stream.of(this.recorded))
			.flatMap((acknowledged) -> acknowledged.findings().stream())
			.toList();
	}

	public boolean wasRetracted() {
		return this.retracted != null;
	}

	public Receipt answerToRecord(T asked, String what) {
		return this.recorded.answer(asked, this.id, what);
	}

	public Optional<Receipt> answerToAmendment(T asked, String reason) {
		return this.amendments.isEmpty() ? Optional.empty() : ProcessedCommand.answer(this.amendments,
				new Amendment<>(asked, reason), this.id, this.amendments.getLast().sequence());
	}

	public Optional<Receipt> answerToRetraction(String reason, String what) {
		return Optional.ofNullable(this.retracted)
			.map((first) -> first.answer(reason, this.id, "The retraction of " + what));
	}

	public Fact<T> amendedTo(T content, String reason, long sequence, List<AcceptedFinding> findings) {
		return new Fact<>(this.id, this.recorded, Lists.and(this.amendments,
				new ProcessedCommand<>(new Amendment<>(content, reason), sequence, findings)), this.retracted);
	}

	public Fact<T> retractedFor(String reason, long sequence) {
		return new Fact<>(this.id, this.recorded, this.amendments, new ProcessedCommand<>(reason, sequence));
	}

	/** Value object of a correction. */
	public record Amendment<T>(T content, String reason) {
	}

}
