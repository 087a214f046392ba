package com.fadeline.command.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.AmendReaction;
import com.fadeline.api.course.CourseCommand.ReportReaction;
import com.fadeline.api.course.CourseCommand.ResolveReaction;
import com.fadeline.api.course.CourseCommand.RetractReaction;
import com.fadeline.api.course.CourseEvent.ReactionAmended;
import com.fadeline.api.course.CourseEvent.ReactionReported;
import com.fadeline.api.course.CourseEvent.ReactionResolved;
import com.fadeline.api.course.CourseEvent.ReactionRetracted;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.command.Acknowledged;
import com.fadeline.command.Refusal;
import com.fadeline.command.rules.CourseFacts;

/** Adverse reactions, corrected and taken back, and those of them that are over. */
final class Reactions {

	private Map<UUID, Fact<Reaction>> entries = new LinkedHashMap<>();

	private Map<UUID, Acknowledged<Resolution>> resolved = new LinkedHashMap<>();

	Optional<Receipt> answerTo(ReportReaction asked) {
		return find(asked.reaction().reactionId()).map((fact) -> fact.answerToRecord(asked.reaction(), "Reaction"));
	}

	Optional<Receipt> answerTo(AmendReaction asked) {
		return find(asked.reaction().reactionId())
			.flatMap((fact) -> fact.answerToAmendment(asked.reaction(), asked.reason()));
	}

	Optional<Receipt> answerTo(RetractReaction asked) {
		return find(asked.reactionId()).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "reaction"));
	}

	Optional<Receipt> answerTo(ResolveReaction asked) {
		UUID id = asked.reactionId().value();
		return Optional.ofNullable(this.resolved.get(id))
			.map((first) -> first.answer(new Resolution(asked.resolvedAt(), asked.notes()), id, "The end of reaction"));
	}

	/** The reaction, which must not have been taken back. */
	Reaction require(ReactionId id) {
		return find(id).orElseThrow(() -> Refusal.notFound("The course has no reaction %s".formatted(id)))
			.standing("Reaction");
	}

	/** When it was over; nothing while it is open. */
	Optional<Instant> resolvedAt(ReactionId id) {
		return Optional.ofNullable(this.resolved.get(id.value())).map((end) -> end.content().resolvedAt());
	}

	List<CourseFacts.Reacted> reacted() {
		return this.entries.values()
			.stream()
			.filter((fact) -> !fact.isRetracted())
			.map(Fact::content)
			.map((reaction) -> new CourseFacts.Reacted(reaction, resolvedAt(reaction.reactionId()).orElse(null)))
			.toList();
	}

	void on(ReactionReported event, long sequence) {
		UUID id = event.reaction().reactionId().value();
		this.entries.put(id, new Fact<>(id, event.reaction(), sequence, List.of()));
	}

	void on(ReactionAmended event, long sequence) {
		this.entries.computeIfPresent(event.reaction().reactionId().value(),
				(id, fact) -> fact.amendedTo(event.reaction(), event.reason(), sequence, List.of()));
	}

	void on(ReactionRetracted event, long sequence) {
		this.entries.computeIfPresent(event.reactionId().value(),
				(id, fact) -> fact.retractedFor(event.reason(), sequence));
	}

	void on(ReactionResolved event, long sequence) {
		this.resolved.put(event.reactionId().value(),
				new Acknowledged<>(new Resolution(event.resolvedAt(), event.notes()), sequence));
	}

	private Optional<Fact<Reaction>> find(ReactionId id) {
		@Nullable Fact<Reaction> fact = this.entries.get(id.value());
		return Optional.ofNullable(fact);
	}

	private record Resolution(Instant resolvedAt, @Nullable String notes) {
	}

}
