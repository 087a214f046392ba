package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.ReactionCommand;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.id.ReactionId;
import com.fadeline.command.Fact;
import com.fadeline.command.rules.CourseFacts;

/**
 * State of the adverse reactions: reports, and what was recorded about them since, with
 * what was withdrawn.
 */
final class Reactions {

	private Map<UUID, Fact<Reaction>> entries = new LinkedHashMap<>();

	private List<Fact<Entry>> since = new ArrayList<>();

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(ReactionCommand command) {
		return switch (command) {
			case ReportReaction asked ->
				find(asked.reaction().reactionId()).map((fact) -> fact.answerToRecord(asked.reaction(), "Reaction"));
			case AmendReaction asked -> find(asked.reaction().reactionId())
				.flatMap((fact) -> fact.answerToAmendment(asked.reaction(), asked.reason()));
			case RetractReaction asked ->
				find(asked.reactionId()).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "reaction"));
			case ResolveReaction asked -> answerTo(asked);
			case AssessReaction asked -> repeated(Entry.of(asked.reactionId(), asked.assessment()));
			case FollowUpReaction asked -> answerTo(asked);
			case ClearReaction asked -> repeated(Entry.of(asked.reactionId(), asked.clearance()));
			case RetractReactionEntry asked -> last(asked.reactionId(), asked.entry())
				.flatMap((fact) -> fact.answerToRetraction(asked.reason(), "an entry of"));
		};
	}

	/** A reaction ends once, unless its end is withdrawn. */
	private Optional<Receipt> answerTo(ResolveReaction asked) {
		Entry end = Entry.of(asked.reactionId(), new End(asked.resolvedAt(), asked.notes(), asked.outcome()));
		return repeated(end).or(() -> standing(asked.reactionId()).filter((fact) -> fact.content().end() != null)
			.findFirst()
			.map((fact) -> fact.answerToRecord(end, "The end of reaction")));
	}

	private Optional<Receipt> answerTo(FollowUpReaction asked) {
		UUID id = asked.followUp().followUpId().value();
		return this.since.stream()
			.filter((fact) -> fact.id().equals(id))
			.findFirst()
			.map((fact) -> fact.answerToRecord(Entry.of(asked.reactionId(), asked.followUp()), "Follow-up"));
	}

	/** The late duplicate of an entry that was withdrawn does not record it again. */
	private Optional<Receipt> repeated(Entry entry) {
		return this.since.stream()
			.filter((fact) -> fact.content().equals(entry))
			.findFirst()
			.map((fact) -> fact.recorded().again(fact.id()));
	}

	/** Returns the reaction; rejects if it was withdrawn. */
	Reaction require(ReactionId id) {
		return find(id).orElseThrow(() -> Refusal.notFound("The course has no reaction %s".formatted(id)))
			.standing("Reaction");
	}

	/** Rejects if there is nothing to withdraw. */
	void require(RetractReactionEntry command) {
		require(command.reactionId());
		if (last(command.reactionId(), command.entry()).isEmpty()) {
			throw Refusal.notFound("Reaction %s has no %s of %s".formatted(command.reactionId(), command.entry().kind(),
					command.entry().moment()));
		}
	}

	/** Returns when it was resolved; empty while it is open. */
	Optional<Instant> resolvedAt(ReactionId id) {
		return end(id).map(End::resolvedAt);
	}

	private Optional<End> end(ReactionId id) {
		return standing(id).flatMap((fact) -> Stream.ofNullable(fact.content().end())).findFirst();
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
		Optional<End> end = end(id);
		Stream<CourseFacts.Graded> assessments = standing(id)
			.flatMap((fact) -> Stream.ofNullable(fact.content().assessment()))
			.map((assessment) -> new CourseFacts.Graded(assessment.assessedAt(), assessment.grade()));
		Stream<CourseFacts.Graded> looks = standing(id).flatMap((fact) -> Stream.ofNullable(fact.content().followUp()))
			.flatMap((followUp) -> Stream.ofNullable(followUp.grade())
				.map((grade) -> new CourseFacts.Graded(followUp.at(), grade)));
		return new CourseFacts.Reacted(reaction, end.map(End::resolvedAt).orElse(null),
				end.map(End::outcome).orElse(null), Stream.concat(assessments, looks).toList(),
				standing(id).flatMap((fact) -> Stream.ofNullable(fact.content().clearance())).toList());
	}

	void on(ReactionEvent event, long sequence) {
		switch (event) {
			case ReactionReported it -> report(it.reaction(), sequence);
			case ReactionAmended it -> change(it.reaction().reactionId(),
					(fact) -> fact.amendedTo(it.reaction(), it.reason(), sequence, List.of()));
			case ReactionRetracted it -> change(it.reactionId(), (fact) -> fact.retractedFor(it.reason(), sequence));
			case ReactionResolved it -> add(it.reactionId().value(),
					Entry.of(it.reactionId(), new End(it.resolvedAt(), it.notes(), it.outcome())), sequence);
			case ReactionAssessed it ->
				add(it.reactionId().value(), Entry.of(it.reactionId(), it.assessment()), sequence);
			case ReactionFollowedUp it ->
				add(it.followUp().followUpId().value(), Entry.of(it.reactionId(), it.followUp()), sequence);
			case ReactionCleared it ->
				add(it.reactionId().value(), Entry.of(it.reactionId(), it.clearance()), sequence);
			case ReactionEntryRetracted it -> last(it.reactionId(), it.entry()).ifPresent(
					(fact) -> this.since.set(this.since.lastIndexOf(fact), fact.retractedFor(it.reason(), sequence)));
		}
	}

	private void report(Reaction reaction, long sequence) {
		UUID id = reaction.reactionId().value();
		this.entries.put(id, new Fact<>(id, reaction, sequence, List.of()));
	}

	private void change(ReactionId id, UnaryOperator<Fact<Reaction>> change) {
		this.entries.computeIfPresent(id.value(), (key, fact) -> change.apply(fact));
	}

	private void add(UUID id, Entry entry, long sequence) {
		this.since.add(new Fact<>(id, entry, sequence, List.of()));
	}

	private Optional<Fact<Reaction>> find(ReactionId id) {
		@Nullable Fact<Reaction> fact = this.entries.get(id.value());
		return Optional.ofNullable(fact);
	}

	private Stream<Fact<Entry>> standing(ReactionId id) {
		return this.since.stream().filter((fact) -> !fact.wasRetracted() && fact.content().reactionId().equals(id));
	}

	/** Returns the last that was recorded by a name, one that counts if there is. */
	private Optional<Fact<Entry>> last(ReactionId id, ReactionEntry name) {
		List<Fact<Entry>> named = this.since.reversed()
			.stream()
			.filter((fact) -> fact.content().reactionId().equals(id) && fact.content().isNamed(name))
			.toList();
		return named.stream().filter((fact) -> !fact.wasRetracted()).findFirst().or(() -> named.stream().findFirst());
	}

	/** Value object of an entry; the part of its kind is there, the others are null. */
	private record Entry(ReactionId reactionId, @Nullable ReactionAssessment assessment, @Nullable FollowUp followUp,
			@Nullable End end, @Nullable Clearance clearance) {

		static Entry of(ReactionId id, ReactionAssessment assessment) {
			return new Entry(id, assessment, null, null, null);
		}

		static Entry of(ReactionId id, FollowUp followUp) {
			return new Entry(id, null, followUp, null, null);
		}

		static Entry of(ReactionId id, End end) {
			return new Entry(id, null, null, end, null);
		}

		static Entry of(ReactionId id, Clearance clearance) {
			return new Entry(id, null, null, null, clearance);
		}

		boolean isNamed(ReactionEntry name) {
			return switch (name.kind()) {
				case ASSESSMENT -> this.assessment != null && name.equals(ReactionEntry.of(this.assessment));
				case FOLLOW_UP -> this.followUp != null && name.equals(ReactionEntry.of(this.followUp));
				case END -> this.end != null && name.equals(ReactionEntry.endedAt(this.end.resolvedAt()));
				case LETTER -> this.clearance != null && name.equals(ReactionEntry.of(this.clearance));
			};
		}

	}

	private record End(Instant resolvedAt, @Nullable String notes, @Nullable ReactionOutcome outcome) {
	}

}
