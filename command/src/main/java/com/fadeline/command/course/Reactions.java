package com.fadeline.command.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.ReportReaction;
import com.fadeline.api.course.CourseCommand.ResolveReaction;
import com.fadeline.api.course.CourseEvent.ReactionReported;
import com.fadeline.api.course.CourseEvent.ReactionResolved;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.command.Acknowledged;
import com.fadeline.command.Refusal;

/** Adverse reactions, and those of them that are over. */
final class Reactions {

	private Map<UUID, Acknowledged<Reaction>> reported = new LinkedHashMap<>();

	private Map<UUID, Acknowledged<Resolution>> resolved = new LinkedHashMap<>();

	Optional<Receipt> answerTo(ReportReaction asked) {
		UUID id = asked.reaction().reactionId().value();
		return Optional.ofNullable(this.reported.get(id))
			.map((first) -> first.answer(asked.reaction(), id, "Reaction"));
	}

	Optional<Receipt> answerTo(ResolveReaction asked) {
		UUID id = asked.reactionId().value();
		return Optional.ofNullable(this.resolved.get(id))
			.map((first) -> first.answer(new Resolution(asked.resolvedAt(), asked.notes()), id, "The end of reaction"));
	}

	Reaction require(ReactionId id) {
		@Nullable Acknowledged<Reaction> reaction = this.reported.get(id.value());
		if (reaction == null) {
			throw Refusal.notFound("The course has no reaction %s".formatted(id));
		}
		return reaction.content();
	}

	void on(ReactionReported event, long sequence) {
		this.reported.put(event.reaction().reactionId().value(), new Acknowledged<>(event.reaction(), sequence));
	}

	void on(ReactionResolved event, long sequence) {
		this.resolved.put(event.reactionId().value(),
				new Acknowledged<>(new Resolution(event.resolvedAt(), event.notes()), sequence));
	}

	private record Resolution(Instant resolvedAt, @Nullable String notes) {
	}

}
