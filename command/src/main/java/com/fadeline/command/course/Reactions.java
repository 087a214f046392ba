package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.id.ReactionId;
import com.fadeline.command.Fact;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/** State of the adverse reactions: corrected, withdrawn and resolved ones. */
final class Reactions {

	private Map<UUID, Fact<Reaction>> entries = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<Resolution>> resolved = new LinkedHashMap<>();

	private List<ProcessedCommand<AssessReaction>> assessed = new ArrayList<>();

	private Map<UUID, ProcessedCommand<FollowUpReaction>> followedUp = new LinkedHashMap<>();

	private List<ProcessedCommand<ClearReaction>> cleared = new ArrayList<>();

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(ReactionCommand command) {
		return switch (command) {
			case ReportReaction asked -> answerTo(asked);
			case AmendReaction asked -> answerTo(asked);
			case RetractReaction asked -> answerTo(asked);
			case ResolveReaction asked -> answerTo(asked);
			case AssessReaction asked -> answerTo(asked);
			case FollowUpReaction asked -> answerTo(asked);
			case ClearReaction asked -> answerTo(asked);
		};
	}

	private Optional<Receipt> answerTo(ReportReaction asked) {
		return find(asked.reaction().reactionId()).map((fact) -> fact.answerToRecord(asked.reaction(), "Reaction"));
	}

	private Optional<Receipt> answerTo(AmendReaction asked) {
		return find(asked.reaction().reactionId())
			.flatMap((fact) -> fact.answerToAmendment(asked.reaction(), asked.reason()));
	}

	private Optional<Receipt> answerTo(RetractReaction asked) {
		return find(asked.reactionId()).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "reaction"));
	}

	private Optional<Receipt> answerTo(ResolveReaction asked) {
		UUID id = asked.reactionId().value();
		return Optional.ofNullable(this.resolved.get(id))
			.map((first) -> first.answer(new Resolution(asked.resolvedAt(), asked.notes(), asked.outcome()), id,
					"The end of reaction"));
	}

	private Optional<Receipt> answerTo(AssessReaction asked) {
		return this.assessed.stream()
			.filter((first) -> first.is(asked))
			.findFirst()
			.map((first) -> first.again(asked.reactionId().value()));
	}

	private Optional<Receipt> answerTo(FollowUpReaction asked) {
		UUID id = asked.followUp().followUpId().value();
		return Optional.ofNullable(this.followedUp.get(id)).map((first) -> first.answer(asked, id, "Follow-up"));
	}

	private Optional<Receipt> answerTo(ClearReaction asked) {
		return this.cleared.stream()
			.filter((first) -> first.is(asked))
			.findFirst()
			.map((first) -> first.again(asked.reactionId().value()));
	}

	/** Returns the reaction; rejects if it was withdrawn. */
	Reaction require(ReactionId id) {
		return find(id).orElseThrow(() -> Refusal.notFound("The course has no reaction %s".formatted(id)))
			.standing("Reaction");
	}

	/** Returns when it was resolved; empty while it is open. */
	Optional<Instant> resolvedAt(ReactionId id) {
		return Optional.ofNullable(this.resolved.get(id.value())).map((end) -> end.content().resolvedAt());
	}

	List<CourseFacts.Reacted> reacted() {
		return this.entries.values()
			.stream()
			.filter((fact) -> !fact.wasRetracted())
			.map(Fact::content)
			.map(this::reacted)
			.toList();
	}

	private CourseFacts.Reacted reacted(Reaction reaction) {
		ReactionId id = reaction.reactionId();
		@Nullable ProcessedCommand<Resolution> end = this.resolved.get(id.value());
		Stream<CourseFacts.Graded> assessments = this.assessed.stream()
			.map(ProcessedCommand::content)
			.filter((asked) -> asked.reactionId().equals(id))
			.map((asked) -> new CourseFacts.Graded(asked.assessment().assessedAt(), asked.assessment().grade()));
		Stream<CourseFacts.Graded> looks = this.followedUp.values()
			.stream()
			.map(ProcessedCommand::content)
			.filter((asked) -> asked.reactionId().equals(id))
			.flatMap((asked) -> Stream.ofNullable(asked.followUp().grade())
				.map((grade) -> new CourseFacts.Graded(asked.followUp().at(), grade)));
		return new CourseFacts.Reacted(reaction, (end == null) ? null : end.content().resolvedAt(),
				(end == null) ? null : end.content().outcome(), Stream.concat(assessments, looks).toList(),
				this.cleared.stream()
					.map(ProcessedCommand::content)
					.filter((asked) -> asked.reactionId().equals(id))
					.map(ClearReaction::clearance)
					.toList());
	}

	void on(ReactionEvent event, long sequence) {
		switch (event) {
			case ReactionReported it -> on(it, sequence);
			case ReactionAmended it -> on(it, sequence);
			case ReactionRetracted it -> on(it, sequence);
			case ReactionResolved it -> on(it, sequence);
			case ReactionAssessed it -> on(it, sequence);
			case ReactionFollowedUp it -> on(it, sequence);
			case ReactionCleared it -> on(it, sequence);
		}
	}

	private void on(ReactionReported event, long sequence) {
		UUID id = event.reaction().reactionId().value();
		this.entries.put(id, new Fact<>(id, event.reaction(), sequence, List.of()));
	}

	private void on(ReactionAmended event, long sequence) {
		this.entries.computeIfPresent(event.reaction().reactionId().value(),
				(id, fact) -> fact.amendedTo(event.reaction(), event.reason(), sequence, List.of()));
	}

	private void on(ReactionRetracted event, long sequence) {
		this.entries.computeIfPresent(event.reactionId().value(),
				(id, fact) -> fact.retractedFor(event.reason(), sequence));
	}

	private void on(ReactionResolved event, long sequence) {
		this.resolved.put(event.reactionId().value(),
				new ProcessedCommand<>(new Resolution(event.resolvedAt(), event.notes(), event.outcome()), sequence));
	}

	private void on(ReactionAssessed event, long sequence) {
		this.assessed.add(new ProcessedCommand<>(
				new AssessReaction(event.courseId(), event.reactionId(), event.assessment()), sequence));
	}

	private void on(ReactionFollowedUp event, long sequence) {
		this.followedUp.put(event.followUp().followUpId().value(), new ProcessedCommand<>(
				new FollowUpReaction(event.courseId(), event.reactionId(), event.followUp()), sequence));
	}

	private void on(ReactionCleared event, long sequence) {
		this.cleared.add(new ProcessedCommand<>(
				new ClearReaction(event.courseId(), event.reactionId(), event.clearance()), sequence));
	}

	private Optional<Fact<Reaction>> find(ReactionId id) {
		@Nullable Fact<Reaction> fact = this.entries.get(id.value());
		return Optional.ofNullable(fact);
	}

	private record Resolution(Instant resolvedAt, @Nullable String notes, @Nullable ReactionOutcome outcome) {
	}

}
