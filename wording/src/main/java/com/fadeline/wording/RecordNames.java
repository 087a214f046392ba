package com.fadeline.wording;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.SittingId;

/** Registry of the names that a history gives to sittings, readings and reactions. */
final class RecordNames {

	private final Wording wording;

	private final Sentences sentences;

	private final Map<Id, String> names = new HashMap<>();

	private final Map<Id, Method> booked = new HashMap<>();

	RecordNames(Wording wording, Sentences sentences) {
		this.wording = wording;
		this.sentences = sentences;
	}

	/** Names a sitting that was booked. */
	void book(SittingId id, Method method, Instant startsAt) {
		this.booked.put(id, method);
		move(id, startsAt);
	}

	/** Names a booked sitting by its new time. */
	void move(SittingId id, Instant startsAt) {
		@Nullable Method method = this.booked.get(id);
		if (method != null) {
			this.names.put(id, this.wording.of("called." + method, this.wording.dayAndTime(startsAt)));
		}
	}

	/** Names a sitting that was done. */
	void number(SittingId id, int number, Instant performedAt) {
		this.names.put(id,
				this.wording.of("called.sitting", this.wording.number(number), this.wording.day(performedAt)));
	}

	void call(Fading fading) {
		this.names.put(fading.fadingId(), this.wording.of("called.fading", this.sentences.seen(fading.percent()),
				this.wording.day(fading.observedAt())));
	}

	void call(Reaction reaction) {
		this.names.put(reaction.reactionId(), this.sentences.called(reaction));
	}

	void call(PatchTest test) {
		this.names.put(test.patchTestId(), this.wording.of("called.test", this.wording.day(test.performedAt())));
	}

	Optional<String> find(Id id) {
		return Optional.ofNullable(this.names.get(id));
	}

	/** Returns the name of a record, or that it is unknown. */
	String of(Id id) {
		return find(id).orElseGet(() -> this.wording.of("called.unknown"));
	}

}
