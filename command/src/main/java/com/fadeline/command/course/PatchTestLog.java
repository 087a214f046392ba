package com.fadeline.command.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.command.Fact;
import com.fadeline.command.rules.CourseFacts;

/**
 * Log of patch tests and their readings. A test may be read more than once; the time of a
 * reading identifies it.
 */
final class PatchTestLog {

	private Map<UUID, Entry> entries = new LinkedHashMap<>();

	Optional<Receipt> answerTo(RecordPatchTest asked) {
		return find(asked.patchTest().patchTestId())
			.map((entry) -> entry.made().answerToRecord(asked.patchTest(), "Patch test"));
	}

	/**
	 * A reading that was withdrawn leaves its time to another one, but its late duplicate
	 * is not another one.
	 */
	Optional<Receipt> answerTo(ReadPatchTest asked) {
		return find(asked.patchTestId())
			.flatMap((entry) -> entry.readAt(asked.reading().readAt())
				.filter((reading) -> !reading.wasRetracted() || reading.content().equals(asked.reading()))
				.reduce((earlier, later) -> later))
			.map((reading) -> reading.answerToRecord(asked.reading(), "A reading at that time of patch test"));
	}

	Optional<Receipt> answerTo(RetractPatchTest asked) {
		return find(asked.patchTestId()).flatMap((entry) -> {
			if (asked.readAt() == null) {
				return entry.made().answerToRetraction(asked.reason(), "patch test");
			}
			return entry.readAt(asked.readAt())
				.reduce((earlier, later) -> later)
				.flatMap((reading) -> reading.answerToRetraction(asked.reason(), "a reading of patch test"));
		});
	}

	/** Returns the patch test; rejects if it was withdrawn. */
	PatchTest require(PatchTestId id) {
		return entry(id).made().standing("Patch test");
	}

	/** Rejects if there is nothing to withdraw. */
	void require(RetractPatchTest command) {
		require(command.patchTestId());
		if (command.readAt() != null && entry(command.patchTestId()).readAt(command.readAt()).findAny().isEmpty()) {
			throw Refusal
				.notFound("Patch test %s has no reading of %s".formatted(command.patchTestId(), command.readAt()));
		}
	}

	List<CourseFacts.Tested> tested() {
		return this.entries.values()
			.stream()
			.filter((entry) -> !entry.made().wasRetracted())
			.map((entry) -> new CourseFacts.Tested(entry.made().content(),
					entry.readings().stream().filter((reading) -> !reading.wasRetracted()).map(Fact::content).toList()))
			.toList();
	}

	void on(PatchTestRecorded event, long sequence) {
		UUID id = event.patchTest().patchTestId().value();
		this.entries.put(id, new Entry(new Fact<>(id, event.patchTest(), sequence, List.of()), List.of()));
	}

	void on(PatchTestRead event, long sequence) {
		change(event.patchTestId(),
				(entry) -> entry.read(new Fact<>(event.patchTestId().value(), event.reading(), sequence, List.of())));
	}

	void on(PatchTestRetracted event, long sequence) {
		change(event.patchTestId(), (entry) -> entry.retracted(event, sequence));
	}

	private void change(PatchTestId id, UnaryOperator<Entry> change) {
		this.entries.computeIfPresent(id.value(), (key, entry) -> change.apply(entry));
	}

	private Entry entry(PatchTestId id) {
		return find(id).orElseThrow(() -> Refusal.notFound("The course has no patch test %s".formatted(id)));
	}

	private Optional<Entry> find(PatchTestId id) {
		@Nullable Entry entry = this.entries.get(id.value());
		return Optional.ofNullable(entry);
	}

	/**
	 * Value object of a patch test with its readings, in the order in which they became
	 * known.
	 */
	private record Entry(Fact<PatchTest> made, List<Fact<PatchTest.Reading>> readings) {

		Stream<Fact<PatchTest.Reading>> readAt(Instant moment) {
			return this.readings.stream().filter((reading) -> reading.content().readAt().equals(moment));
		}

		Entry read(Fact<PatchTest.Reading> reading) {
			return new Entry(this.made, Lists.and(this.readings, reading));
		}

		Entry retracted(PatchTestRetracted event, long sequence) {
			if (event.readAt() == null) {
				return new Entry(this.made.retractedFor(event.reason(), sequence), this.readings);
			}
			return new Entry(this.made,
					this.readings.stream()
						.map((reading) -> (!reading.wasRetracted() && reading.content().readAt().equals(event.readAt()))
								? reading.retractedFor(event.reason(), sequence) : reading)
						.toList());
		}

	}

}
