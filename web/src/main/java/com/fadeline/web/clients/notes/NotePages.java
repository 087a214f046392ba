package com.fadeline.web.clients.notes;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the pages that record, correct and withdraw notes on a client. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/clients/{client}/notes")
@AllowedRoles({ ADMIN, SPECIALIST })
class NotePages {

	private static final String HAPPENED = "happenedAt";

	private final UndoWindow undo;

	private final CommandClient commands;

	private final QueryClient views;

	private final MessageFormatter say;

	private final Names names;

	private final Ids ids;

	private final Clock clock;

	NotePages(CommandClient commands, QueryClient views, MessageFormatter say, Names names, Ids ids, Clock clock,
			UndoWindow undo) {
		this.undo = undo;
		this.names = names;
		this.commands = commands;
		this.views = views;
		this.say = say;
		this.ids = ids;
		this.clock = clock;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable ClientId client, @RequestParam(defaultValue = "NOTE") NoteKind kind) {
		ClientNotes notes = notes(client);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("kind", kind);
		values.put("direction", kind.isContact() ? Direction.INCOMING : null);
		values.putAll(Form.texts(HAPPENED, this.clock.instant(), this.say.timeZone(notes.clinicId())));
		return page(notes, Form.showing(Form.values(values)), null);
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable ClientId client, @RequestParam MultiValueMap<String, String> typed) {
		ClientNotes notes = notes(client);
		Form form = Form.typed(typed);
		return Objects.requireNonNullElseGet(form.submit(() -> {
			NoteId note = new NoteId(form.needed("id", form.id("id")));
			Receipt receipt = this.commands.send(new RecordNote(client, read(form, notes, note)));
			this.undo.offer(client, receipt, new RetractNote(client, note, this.say.of("recorded.undone")));
			return saved(client, receipt, "done.note");
		}), () -> page(notes, form, null));
	}

	@GetMapping("/{note}/amend")
	ModelAndView amend(@PathVariable ClientId client, @PathVariable NoteId note) {
		ClientNotes notes = notes(client);
		ClientNote known = standing(notes, note);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("kind", known.kind());
		values.put("direction", known.direction());
		values.put("who", known.who());
		values.put("text", known.text());
		values.putAll(Form.texts(HAPPENED, known.happenedAt(), this.say.timeZone(notes.clinicId())));
		return page(notes, Form.showing(Form.values(values)), known);
	}

	@PostMapping("/{note}/amend")
	ModelAndView amend(@PathVariable ClientId client, @PathVariable NoteId note,
			@RequestParam MultiValueMap<String, String> typed) {
		ClientNotes notes = notes(client);
		ClientNote known = standing(notes, note);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> {
			form.tried(() -> CourseForms.reason(form));
			Receipt amended = this.commands
				.send(new AmendNote(client, read(form, notes, note), CourseForms.reason(form)));
			this.undo.offer(client, amended, new AmendNote(client, known, this.say.of("recorded.undone")));
			return amended;
		});
		return (receipt != null) ? saved(client, receipt, "done.note.amended") : page(notes, form, known);
	}

	@GetMapping("/{note}/retract")
	ModelAndView retract(@PathVariable ClientId client, @PathVariable NoteId note) {
		return retracting(notes(client), note, Form.showing(Map.of()));
	}

	@PostMapping("/{note}/retract")
	ModelAndView retract(@PathVariable ClientId client, @PathVariable NoteId note,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RetractNote(client, note, CourseForms.reason(form))));
		return (receipt != null) ? saved(client, receipt, "done.note.retracted")
				: retracting(notes(client), note, form);
	}

	/** Returns the note that is typed; a plain one has no direction. */
	private ClientNote read(Form form, ClientNotes notes, NoteId id) {
		NoteKind kind = form.tried(() -> form.needed("kind", form.choice("kind", NoteKind.class)));
		Direction direction = form.tried(() -> direction(form, kind));
		String who = form.tried(() -> form.text("who", NoteBody.LONGEST_WHO));
		Instant happenedAt = form
			.tried(() -> form.needed(HAPPENED, form.moment(HAPPENED, this.say.timeZone(notes.clinicId()))));
		String text = form.tried(() -> form.needed("text", form.text("text", CourseForms.LONGEST)));
		form.refuseMistakes();
		return new ClientNote(id, form.needed("kind", kind), direction, who, form.needed(HAPPENED, happenedAt),
				form.needed("text", text));
	}

	private static @Nullable Direction direction(Form form, @Nullable NoteKind kind) {
		return (kind == null || !kind.isContact()) ? null
				: form.needed("direction", form.choice("direction", Direction.class));
	}

	private ClientNotes notes(ClientId client) {
		return this.views.find(new FindNotes(client), ClientNotes.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	private static ClientNote standing(ClientNotes notes, NoteId note) {
		return notes.notes()
			.stream()
			.filter((view) -> view.note().noteId().equals(note) && view.retraction() == null)
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("note " + note, null))
			.note();
	}

	private ModelAndView saved(ClientId client, Receipt receipt, String key) {
		return SavedRedirect.at("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()), this.say.of(key));
	}

	private ModelAndView page(ClientNotes notes, Form form, @Nullable ClientNote amended) {
		ModelAndView page = page("specialist/note-form", notes, form);
		page.addObject("amended", amended);
		page.addObject("kinds", NoteKind.values());
		page.addObject("directions", Direction.values());
		return page;
	}

	private ModelAndView retracting(ClientNotes notes, NoteId note, Form form) {
		return page("specialist/note-retract", notes, form).addObject("note", standing(notes, note));
	}

	private ModelAndView page(String template, ClientNotes notes, Form form) {
		ModelAndView page = new ModelAndView(template, form.status());
		page.addObject("form", form);
		page.addObject("clientId", notes.clientId());
		page.addObject("client", this.names.contact(notes.clientId()).name());
		page.addObject("daysOf", notes.clinicId());
		return page;
	}

}
