package com.fadeline.web.clients.notes;

import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the notes on clients. */
@RestController
@RequestMapping("/api/clients/{client}/notes")
@Tag(name = "Clients")
class NoteController {

	private final CommandClient commands;

	private final QueryClient views;

	private final Ids ids;

	NoteController(CommandClient commands, QueryClient views, Ids ids) {
		this.commands = commands;
		this.views = views;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles(sending = FindNotes.class)
	@Operation(summary = "List the notes on a client",
			description = "Notes, calls and messages apart from sittings, the latest first, each with its earlier versions; also those withdrawn.")
	ResponseEntity<ClientNotes> listNotes(@PathVariable ClientId client,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.views.find(new FindNotes(client), ClientNotes.class, after)
			.map((notes) -> Responses.view(notes, after))
			.orElseThrow(() -> new NoSuchViewException("client " + client, after));
	}

	@PostMapping
	@AllowedRoles(sending = RecordNote.class)
	@Operation(summary = "Record a note on a client",
			description = "NOTE is something to know; CALL and EMAIL are contacts with a `direction`, by default with the client, else with `who`. The client does not see notes. Sending the same id again changes nothing.")
	ResponseEntity<Responses.Created> recordNote(@PathVariable ClientId client, @Valid @RequestBody NoteBody body,
			Precondition precondition) {
		NoteId id = (body.id() == null) ? new NoteId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(new RecordNote(client, body.note(id)), precondition),
				"/clients/{client}/notes", client);
	}

	@PostMapping("/{note}/amend")
	@AllowedRoles(sending = AmendNote.class)
	@Operation(summary = "Correct a note on a client",
			description = "The whole note as it should be. The earlier version stays in its history, with the reason.")
	ResponseEntity<Void> amendNote(@PathVariable ClientId client, @PathVariable NoteId note,
			@Valid @RequestBody AmendNoteBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new AmendNote(client, body.note(note), body.reason()), precondition));
	}

	@PostMapping("/{note}/retract")
	@AllowedRoles(sending = RetractNote.class)
	@Operation(summary = "Withdraw a note on a client",
			description = "It should not have been recorded. It stays in the history, with the reason.")
	ResponseEntity<Void> retractNote(@PathVariable ClientId client, @PathVariable NoteId note,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractNote(client, note, body.reason()), precondition));
	}

}
