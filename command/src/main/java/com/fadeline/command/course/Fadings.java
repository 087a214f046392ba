package com.fadeline.command.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.LogFading;
import com.fadeline.api.course.CourseCommand.RetractFading;
import com.fadeline.api.course.CourseEvent.FadingLogged;
import com.fadeline.api.course.CourseEvent.FadingRetracted;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingId;
import com.fadeline.command.Acknowledged;
import com.fadeline.command.Refusal;

/** Fading observed, and the observations that were taken back. */
final class Fadings {

	private Map<UUID, Acknowledged<Fading>> logged = new LinkedHashMap<>();

	private Map<UUID, Acknowledged<String>> retracted = new LinkedHashMap<>();

	Optional<Receipt> answerTo(LogFading asked) {
		UUID id = asked.fading().fadingId().value();
		return Optional.ofNullable(this.logged.get(id)).map((first) -> first.answer(asked.fading(), id, "Fading"));
	}

	Optional<Receipt> answerTo(RetractFading asked) {
		UUID id = asked.fadingId().value();
		return Optional.ofNullable(this.retracted.get(id))
			.map((first) -> first.answer(asked.reason(), id, "The retraction of fading"));
	}

	void require(FadingId id) {
		if (!this.logged.containsKey(id.value())) {
			throw Refusal.notFound("The course has no fading %s".formatted(id));
		}
	}

	boolean isLast(Instant observedAt) {
		return standing().max(Comparator.naturalOrder()).filter(observedAt::equals).isPresent();
	}

	boolean anyAfter(Instant moment) {
		return standing().anyMatch((observedAt) -> observedAt.isAfter(moment));
	}

	private Stream<Instant> standing() {
		return this.logged.values()
			.stream()
			.map(Acknowledged::content)
			.filter((fading) -> !this.retracted.containsKey(fading.fadingId().value()))
			.map(Fading::observedAt);
	}

	void on(FadingLogged event, long sequence) {
		this.logged.put(event.fading().fadingId().value(),
				new Acknowledged<>(event.fading(), sequence, event.findings()));
	}

	void on(FadingRetracted event, long sequence) {
		this.retracted.put(event.fadingId().value(), new Acknowledged<>(event.reason(), sequence));
	}

}
