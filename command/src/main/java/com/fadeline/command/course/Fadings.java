package com.fadeline.command.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.FadingCommand;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.FadingEvent;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.id.FadingId;
import com.fadeline.command.Fact;

/** State of the fading readings, with corrections and withdrawals. */
final class Fadings {

	private Map<UUID, Fact<Fading>> entries = new LinkedHashMap<>();

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(FadingCommand command) {
		return switch (command) {
			case LogFading asked -> answerTo(asked);
			case LogFadings asked -> answerTo(asked);
			case AmendFading asked -> answerTo(asked);
			case RetractFading asked -> answerTo(asked);
		};
	}

	private Optional<Receipt> answerTo(LogFading asked) {
		return find(asked.fading().fadingId()).map((fact) -> fact.answerToRecord(asked.fading(), "Fading"));
	}

	/** Returns the common receipt of all of them; empty while one of them is new. */
	private Optional<Receipt> answerTo(LogFadings asked) {
		List<Receipt> answers = asked.fadings()
			.stream()
			.flatMap((fading) -> find(fading.fadingId()).map((fact) -> fact.answerToRecord(fading, "Fading")).stream())
			.toList();
		if (answers.isEmpty() || answers.size() < asked.fadings().size()) {
			return Optional.empty();
		}
		return Optional
			.of(new Receipt(answers.getFirst().id(), answers.stream().mapToLong(Receipt::sequence).max().orElseThrow(),
					true, answers.stream().flatMap((answer) -> answer.findings().stream()).distinct().toList()));
	}

	/** Returns those of them that are not recorded yet. */
	List<Fading> unknown(List<Fading> fadings) {
		return fadings.stream().filter((fading) -> find(fading.fadingId()).isEmpty()).toList();
	}

	private Optional<Receipt> answerTo(AmendFading asked) {
		return find(asked.fading().fadingId())
			.flatMap((fact) -> fact.answerToAmendment(asked.fading(), asked.reason()));
	}

	private Optional<Receipt> answerTo(RetractFading asked) {
		return find(asked.fadingId()).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "fading"));
	}

	/** Returns the reading; rejects if it was withdrawn. */
	Fading require(FadingId id) {
		return find(id).orElseThrow(() -> Refusal.notFound("The course has no fading %s".formatted(id)))
			.standing("Fading");
	}

	/** Rejects what cannot be corrected: a reading that was withdrawn, or measured. */
	void requireReadByPeople(FadingId id) {
		if (!require(id).scale().readByPeople()) {
			throw Refusal.conflict("Fading %s was measured on photos; withdraw it and measure again".formatted(id));
		}
	}

	/** Returns the readings that were not withdrawn, with the values in effect. */
	List<Fading> all() {
		return this.entries.values().stream().filter((fact) -> !fact.wasRetracted()).map(Fact::content).toList();
	}

	/** Returns those of them that people read. */
	List<Fading> readByPeople() {
		return all().stream().filter((fading) -> fading.scale().readByPeople()).toList();
	}

	boolean isLast(Instant observedAt) {
		return standing().max(Comparator.naturalOrder()).filter(observedAt::equals).isPresent();
	}

	boolean anyAfter(Instant moment) {
		return standing().anyMatch((observedAt) -> observedAt.isAfter(moment));
	}

	private Stream<Instant> standing() {
		return this.entries.values()
			.stream()
			.filter((fact) -> fact.retracted() == null && fact.content().scale().readByPeople())
			.map((fact) -> fact.content().observedAt());
	}

	void on(FadingEvent event, long sequence) {
		switch (event) {
			case FadingLogged it -> on(it, sequence);
			case FadingAmended it -> on(it, sequence);
			case FadingRetracted it -> on(it, sequence);
		}
	}

	private void on(FadingLogged event, long sequence) {
		UUID id = event.fading().fadingId().value();
		this.entries.put(id, new Fact<>(id, event.fading(), sequence, event.findings()));
	}

	private void on(FadingAmended event, long sequence) {
		this.entries.computeIfPresent(event.fading().fadingId().value(),
				(id, fact) -> fact.amendedTo(event.fading(), event.reason(), sequence, event.findings()));
	}

	private void on(FadingRetracted event, long sequence) {
		this.entries.computeIfPresent(event.fadingId().value(),
				(id, fact) -> fact.retractedFor(event.reason(), sequence));
	}

	private Optional<Fact<Fading>> find(FadingId id) {
		@Nullable Fact<Fading> fact = this.entries.get(id.value());
		return Optional.ofNullable(fact);
	}

}
