package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/** Log of patch tests and their readings; a test may be read more than once. */
final class PatchTestLog {

	private Map<UUID, Entry> entries = new LinkedHashMap<>();

	Optional<Receipt> answerTo(RecordPatchTest asked) {
		PatchTestId id = asked.patchTest().patchTestId();
		return Optional.ofNullable(this.entries.get(id.value()))
			.map((entry) -> entry.made().answer(asked.patchTest(), id.value(), "Patch test"));
	}

	Optional<Receipt> answerTo(ReadPatchTest asked) {
		return Optional.ofNullable(this.entries.get(asked.patchTestId().value()))
			.flatMap((entry) -> entry.readings()
				.stream()
				.filter((reading) -> reading.content().readAt().equals(asked.reading().readAt()))
				.findFirst())
			.map((reading) -> reading.answer(asked.reading(), asked.patchTestId().value(),
					"A reading at that time of patch test"));
	}

	PatchTest require(PatchTestId id) {
		@Nullable Entry entry = this.entries.get(id.value());
		if (entry == null) {
			throw Refusal.notFound("The course has no patch test %s".formatted(id));
		}
		return entry.made().content();
	}

	List<CourseFacts.Tested> tested() {
		return this.entries.values()
			.stream()
			.map((entry) -> new CourseFacts.Tested(entry.made().content(),
					entry.readings().stream().map(ProcessedCommand::content).toList()))
			.toList();
	}

	void on(PatchTestRecorded event, long sequence) {
		this.entries.put(event.patchTest().patchTestId().value(),
				new Entry(new ProcessedCommand<>(event.patchTest(), sequence), new ArrayList<>()));
	}

	void on(PatchTestRead event, long sequence) {
		@Nullable Entry entry = this.entries.get(event.patchTestId().value());
		if (entry != null) {
			entry.readings().add(new ProcessedCommand<>(event.reading(), sequence));
		}
	}

	private record Entry(ProcessedCommand<PatchTest> made, List<ProcessedCommand<PatchTest.Reading>> readings) {
	}

}
