package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.EarlierSittingsCommand;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.command.Fact;
import com.fadeline.command.ProcessedCommand;

/**
 * State of the earlier sittings: as their source stated them, to recognize a later
 * delivery, and as in effect after corrections and withdrawals.
 */
final class Histories {

	private Map<String, Fact<History>> told = new LinkedHashMap<>();

	private Map<String, History> standing = new LinkedHashMap<>();

	private List<ProcessedCommand<RetractEarlierSittings>> takenBack = new ArrayList<>();

	/**
	 * Returns the receipt of a command that came before; empty for a new one.
	 * @param delivery returns what a delivery adds to the record
	 */
	Optional<Receipt> answerTo(EarlierSittingsCommand command, Function<ImportHistory, Delivery> delivery) {
		return switch (command) {
			case ImportHistory asked -> answerTo(asked, delivery.apply(asked));
			case RecordEarlierSittings asked -> answerTo(asked);
			case AmendEarlierSittings asked -> answerTo(asked);
			case RetractEarlierSittings asked -> answerTo(asked);
		};
	}

	private Optional<Receipt> answerTo(RecordEarlierSittings asked) {
		@Nullable Fact<History> first = this.told.get(asked.earlierSittingsId().toString());
		return Optional.ofNullable(first).map((fact) -> fact.answerToRecord(asked.history(), "Earlier sittings"));
	}

	/** Returns the last receipt for a delivery that adds nothing new. */
	private Optional<Receipt> answerTo(ImportHistory asked, Delivery delivery) {
		@Nullable Fact<History> first = this.told.get(asked.history().key());
		return Optional.ofNullable(first)
			.filter((fact) -> !delivery.extendsTheRecord())
			.map((fact) -> fact.recorded().again(asked.aggregateId()));
	}

	private Optional<Receipt> answerTo(AmendEarlierSittings asked) {
		@Nullable Fact<History> first = this.told.get(asked.history().key());
		return Optional.ofNullable(first).flatMap((fact) -> fact.answerToAmendment(asked.history(), asked.reason()));
	}

	private Optional<Receipt> answerTo(RetractEarlierSittings asked) {
		if (asked.place() == null) {
			return find(asked.earlierSittingsId())
				.flatMap((fact) -> fact.answerToRetraction(asked.reason(), "earlier sittings"));
		}
		return this.takenBack.stream()
			.filter((first) -> first.content().earlierSittingsId().equals(asked.earlierSittingsId())
					&& asked.place().equals(first.content().place()))
			.findFirst()
			.map((first) -> first.answer(asked, asked.earlierSittingsId().value(), "The retraction of a sitting of"));
	}

	private Optional<Fact<History>> find(EarlierSittingsId id) {
		return this.told.values().stream().filter((fact) -> fact.id().equals(id.value())).findFirst();
	}

	/** Returns the history in effect; rejects if it was withdrawn. */
	History require(EarlierSittingsId id) {
		Fact<History> known = find(id)
			.orElseThrow(() -> Refusal.notFound("The course has no earlier sittings %s".formatted(id)));
		History now = this.standing.get(known.recorded().content().key());
		if (now == null) {
			throw Refusal.conflict("Earlier sittings %s were withdrawn; record others under a new id".formatted(id));
		}
		return now;
	}

	/**
	 * Returns the history without the sitting at that place, or without all of them; null
	 * if nothing is left.
	 */
	static @Nullable History left(History standing, @Nullable Integer place) {
		if (place == null) {
			return null;
		}
		if (standing.at(place).isEmpty()) {
			throw Refusal.notFound("Earlier sittings %s have no sitting at place %d".formatted(standing.id(), place));
		}
		History left = standing.without(place);
		return (left.count() == 0) ? null : left;
	}

	/** Returns what a delivery adds to the recorded history. */
	Delivery delivery(ImportHistory asked, Statement statement) {
		String key = asked.history().key();
		@Nullable Fact<History> known = this.told.get(key);
		return new Delivery((known == null) ? null : known.recorded().content(), this.standing.get(key),
				asked.history(), statement);
	}

	/** Returns the histories in effect. */
	List<History> all() {
		return List.copyOf(this.standing.values());
	}

	void on(EarlierSittingsEvent event, long sequence) {
		switch (event) {
			case HistoryImported it -> on(it, sequence);
			case EarlierSittingsAmended it -> on(it, sequence);
			case EarlierSittingsRetracted it -> on(it, sequence);
		}
	}

	private void on(HistoryImported event, long sequence) {
		History history = event.history();
		History all = Objects.requireNonNullElse(event.delivered(), history);
		this.told.compute(history.key(),
				(key, known) -> new Fact<>(history.id().value(),
						new ProcessedCommand<>(all, sequence, event.findings()),
						(known == null) ? List.of() : known.amendments(), null));
		this.standing.put(history.key(), history);
	}

	private void on(EarlierSittingsAmended event, long sequence) {
		this.told.computeIfPresent(event.history().key(),
				(key, fact) -> fact.amendedTo(event.history(), event.reason(), sequence, event.findings()));
		this.standing.put(event.history().key(), event.history());
	}

	private void on(EarlierSittingsRetracted event, long sequence) {
		History before = event.before();
		if (event.place() == null) {
			this.told.computeIfPresent(before.key(), (key, fact) -> fact.retractedFor(event.reason(), sequence));
		}
		else {
			this.takenBack.add(new ProcessedCommand<>(
					new RetractEarlierSittings(event.courseId(), before.id(), event.place(), event.reason()),
					sequence));
		}
		if (event.history() == null) {
			this.standing.remove(before.key());
		}
		else {
			this.standing.put(before.key(), event.history());
		}
	}

}
