package com.fadeline.web.devices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.CalibrationUnit;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
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

/** Controller of the page that adds an entry to the log of a device, or corrects one. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping(DeviceBookPages.PATH + "/{clinic}/{device}/entries/new")
@AllowedRoles({ ADMIN, SPECIALIST })
class DeviceEntryPages {

	private static final String CORRECTS = "corrects";

	private final DeviceBooks books;

	private final Names names;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Ids ids;

	private final Clock clock;

	DeviceEntryPages(DeviceBooks books, Names names, CurrentRequester sender, MessageFormatter say, Ids ids,
			Clock clock) {
		this.books = books;
		this.names = names;
		this.sender = sender;
		this.say = say;
		this.ids = ids;
		this.clock = clock;
	}

	/** Shows an empty form, or one with what an entry says that is to be corrected. */
	@GetMapping
	ModelAndView start(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "FAULT") EntryKind kind,
			@RequestParam(required = false) @Nullable UUID corrects) {
		DeviceBook book = this.books.book(device, clinic, this.sender.current());
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("kind", kind);
		values.put(CORRECTS, corrects);
		Instant at = this.clock.instant();
		if (corrects != null && kind != EntryKind.WITHDRAWAL) {
			BookEntry.Details wrong = this.books.entry(corrects, device, clinic, this.sender.current()).details();
			at = wrong.at();
			values.put("operator", wrong.operator());
			values.put("by", wrong.by());
			values.put("setValue", DeviceFactsPages.plain(wrong.setValue()));
			values.put("measuredValue", DeviceFactsPages.plain(wrong.measuredValue()));
			values.put("unit", wrong.unit());
			values.put("dueOn", wrong.dueOn());
			values.put("notes", wrong.notes());
		}
		values.putAll(Form.texts("at", at, this.say.timeZone(clinic)));
		return page(book, kind, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView add(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "FAULT") EntryKind kind, @RequestParam MultiValueMap<String, String> typed) {
		DeviceBook book = this.books.book(device, clinic, this.sender.current());
		Form form = Form.typed(typed);
		BookEntry added = form.submit(() -> this.books.add(form.needed("id", form.id("id")), device, clinic,
				read(form, kind, this.say.timeZone(clinic)), this.sender.current()));
		return (added != null) ? SavedRedirect.at("%s/%s/%s?saved".formatted(DeviceBookPages.PATH, clinic, device),
				this.say.of("done.device.entry", this.say.name(kind))) : page(book, kind, form);
	}

	private static BookEntry.Details read(Form form, EntryKind kind, ZoneId zone) {
		@Nullable Instant at = form.tried(() -> form.needed("at", form.moment("at", zone)));
		@Nullable OperatorId operator = form
			.tried(() -> form.as("operator", (id) -> new OperatorId(UUID.fromString(id)), "choice"));
		@Nullable String by = form.tried(() -> form.text("by", FactsBody.LONGEST));
		@Nullable Double set = form.tried(() -> form.number("setValue"));
		@Nullable Double measured = form.tried(() -> form.number("measuredValue"));
		@Nullable CalibrationUnit unit = form.tried(() -> form.choice("unit", CalibrationUnit.class));
		@Nullable LocalDate due = form.tried(() -> form.day("dueOn"));
		@Nullable String notes = form.tried(() -> form.text("notes", EntryBody.LONGEST_NOTES));
		@Nullable UUID corrects = form.tried(() -> form.id(CORRECTS));
		@Nullable String reason = form.tried(() -> form.text("reason", EntryBody.LONGEST_REASON));
		form.refuseMistakes();
		return new BookEntry.Details(kind, form.needed("at", at), operator, by, set, measured, unit, due, notes,
				corrects, reason);
	}

	private ModelAndView page(DeviceBook book, EntryKind kind, Form form) {
		ModelAndView page = new ModelAndView("devices/entry", form.status());
		page.addObject("book", book);
		page.addObject("kind", kind);
		page.addObject("form", form);
		page.addObject("units", CalibrationUnit.values());
		page.addObject("specialists", this.names.working(book.device().clinicId()));
		page.addObject("daysOf", book.device().clinicId());
		return page;
	}

}
