package com.fadeline.command.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.NoteCommand;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.NoteEvent.NoteAmended;
import com.fadeline.api.client.NoteEvent.NoteRecorded;
import com.fadeline.api.client.NoteEvent.NoteRetracted;
import com.fadeline.api.id.NoteId;
import com.fadeline.command.Fact;

/** State of the notes on a client. */
final class Notes {

	private Map<UUID, Fact<ClientNote>> entries = new LinkedHashMap<>();

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(NoteCommand command) {
		return switch (command) {
			case RecordNote asked ->
				find(asked.note().noteId()).map((fact) -> fact.answerToRecord(asked.note(), "Note"));
			case AmendNote asked ->
				find(asked.note().noteId()).flatMap((fact) -> fact.answerToAmendment(asked.note(), asked.reason()));
			case RetractNote asked ->
				find(asked.noteId()).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "note"));
		};
	}

	/**
	 * Returns the event of a new command.
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it makes no
	 * sense, or its note is not known or was withdrawn
	 */
	NoteEvent decide(NoteCommand command, Instant now) {
		return switch (command) {
			case RecordNote it -> {
				refuse(mistakes(it.note(), now));
				yield new NoteRecorded(it.clientId(), it.note());
			}
			case AmendNote it -> {
				require(it.note().noteId());
				List<Finding> mistakes = mistakes(it.note(), now);
				mistakes.addAll(reason(it.reason()));
				refuse(mistakes);
				yield new NoteAmended(it.clientId(), it.note(), it.reason());
			}
			case RetractNote it -> {
				require(it.noteId());
				refuse(reason(it.reason()));
				yield new NoteRetracted(it.clientId(), it.noteId(), it.reason());
			}
		};
	}

	private void require(NoteId id) {
		find(id).orElseThrow(() -> Refusal.notFound("The client has no note %s".formatted(id))).standing("Note");
	}

	private static List<Finding> mistakes(ClientNote note, Instant now) {
		List<Finding> findings = new ArrayList<>();
		if (note.text().isBlank()) {
			findings.add(Finding.structure("text", "The note has no text; write one"));
		}
		if (note.kind().isContact() != (note.direction() != null)) {
			findings.add(Finding.structure("direction", "A %s %s; correct the direction or the kind"
				.formatted(note.kind(), note.kind().isContact() ? "needs a direction" : "has no direction")));
		}
		if (note.happenedAt().isAfter(now)) {
			findings.add(Finding
				.invalid(RuleId.TIME_FUTURE, "happenedAt %s is in the future; correct it".formatted(note.happenedAt()))
				.naming(Finding.Value.field("happenedAt"), Finding.Value.moment(note.happenedAt())));
		}
		return findings;
	}

	private static List<Finding> reason(String reason) {
		return reason.isBlank() ? List.of(Finding.structure("reason", "The reason is missing; give one")) : List.of();
	}

	private static void refuse(List<Finding> mistakes) {
		if (!mistakes.isEmpty()) {
			throw Refusal.of(new Rejection.BrokenRules(mistakes.getFirst().message(), mistakes));
		}
	}

	void on(NoteEvent event, long sequence) {
		switch (event) {
			case NoteRecorded it -> {
				UUID id = it.note().noteId().value();
				this.entries.put(id, new Fact<>(id, it.note(), sequence, List.of()));
			}
			case NoteAmended it -> this.entries.computeIfPresent(it.note().noteId().value(),
					(id, fact) -> fact.amendedTo(it.note(), it.reason(), sequence, List.of()));
			case NoteRetracted it -> this.entries.computeIfPresent(it.noteId().value(),
					(id, fact) -> fact.retractedFor(it.reason(), sequence));
		}
	}

	private Optional<Fact<ClientNote>> find(NoteId id) {
		return Optional.ofNullable(this.entries.get(id.value()));
	}

}
