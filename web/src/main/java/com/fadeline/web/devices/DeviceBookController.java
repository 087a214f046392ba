package com.fadeline.web.devices;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.api.Page;
import com.fadeline.api.Receipt;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the books of devices. */
@RestController
@RequestMapping("/api/clinics/{clinic}/devices/{device}")
@Tag(name = "Clinics")
class DeviceBookController {

	private final DeviceBooks books;

	private final Clinics clinics;

	private final CurrentRequester sender;

	private final Ids ids;

	private final Clock clock;

	DeviceBookController(DeviceBooks books, Clinics clinics, CurrentRequester sender, Ids ids, Clock clock) {
		this.books = books;
		this.clinics = clinics;
		this.sender = sender;
		this.ids = ids;
		this.clock = clock;
	}

	@GetMapping("/book")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Read the book of a device",
			description = "What the device is, what it needs, and what is due. A book that was not begun needs nothing.")
	ResponseEntity<DeviceBookView> readDeviceBook(@PathVariable ClinicId clinic, @PathVariable DeviceId device) {
		DeviceBook book = this.books.book(device, clinic, this.sender.current());
		return Responses.view(DeviceBookView.of(book, this.clock.instant(), this.clinics.of(clinic).zone()), null);
	}

	@PutMapping("/book")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change the facts in the book of a device",
			description = "The facts sent replace the old ones, which the change log keeps. A rule about the device applies once its interval or duty is set.")
	ResponseEntity<Void> changeDeviceBook(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@Valid @RequestBody FactsBody body, Precondition precondition) {
		DeviceBook book = this.books.change(device, clinic, body.facts(), precondition.expectedSequence(),
				this.sender.current());
		return Responses.done(new Receipt(device.value(), book.version(), false, List.of()));
	}

	@GetMapping("/entries")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "List the log of a device",
			description = "Latest first. An entry that was corrected stays, with the entry that corrects it.")
	Entries listDeviceEntries(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
		Page<BookEntry> entries = this.books.entries(device, clinic, page, size, this.sender.current());
		return new Entries(entries.items().stream().map(EntryView::of).toList(), page, size, entries.total());
	}

	@PostMapping("/entries")
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Operation(summary = "Add an entry to the log of a device",
			description = "The caller may choose the id; sending the same again changes nothing. Entries are never changed: send another with `corrects` and a `reason`, or a `WITHDRAWAL`. "
					+ "Specialists add `CHECK` and `FAULT`, and correct their own entries. A calibration has `setValue`, `measuredValue` and `unit`, an instruction `operatorId`, a fault and a repair `notes`.")
	ResponseEntity<Responses.Created> addDeviceEntry(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@Valid @RequestBody EntryBody body) {
		UUID id = Objects.requireNonNullElseGet(body.id(), this.ids::next);
		BookEntry entry = this.books.add(id, device, clinic, body.details(), this.sender.current());
		return Responses.created(new Receipt(entry.entryId(), 1, false, List.of()),
				"/clinics/{clinic}/devices/{device}/entries", clinic, device);
	}

	/** Response body of a page of a log. */
	record Entries(List<EntryView> items, int page, int size, long total) {
	}

}
