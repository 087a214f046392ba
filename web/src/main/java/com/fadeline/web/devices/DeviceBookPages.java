package com.fadeline.web.devices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.Page;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages of the devices of the requester's clinics and of their books,
 * and of the button that records a check.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping(DeviceBookPages.PATH)
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class DeviceBookPages {

	static final String PATH = "/devices";

	private static final int SIZE = 50;

	private final DeviceBooks books;

	private final DeviceLabels labels;

	private final AccountNames accounts;

	private final Names names;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Ids ids;

	DeviceBookPages(DeviceBooks books, DeviceLabels labels, AccountNames accounts, Names names, CurrentRequester sender,
			MessageFormatter say, Ids ids) {
		this.books = books;
		this.labels = labels;
		this.accounts = accounts;
		this.names = names;
		this.sender = sender;
		this.say = say;
		this.ids = ids;
	}

	@GetMapping
	ModelAndView list() {
		ModelAndView page = new ModelAndView("devices/devices");
		page.addObject("clinics", this.names.clinics()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.map((clinic) -> new OfClinic(clinic.getKey(), clinic.getValue(),
					this.books.books(clinic.getKey(), this.sender.current()).stream().map(this.labels::card).toList()))
			.toList());
		page.addObject("treats", treats());
		return page;
	}

	@GetMapping("/{clinic}/{device}")
	ModelAndView book(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		DeviceBook book = this.books.book(device, clinic, this.sender.current());
		Page<BookEntry> entries = this.books.entries(device, clinic, page, SIZE, this.sender.current());
		ModelAndView shown = new ModelAndView("devices/book");
		shown.addObject("book", book);
		shown.addObject("card", this.labels.card(book));
		shown.addObject("clinic", this.names.clinics().get(clinic));
		shown.addObject("entries", entries);
		shown.addObject("specialists", this.names.operators(clinic));
		shown.addObject("authors",
				this.accounts.namesOf(entries.items().stream().map(BookEntry::recordedBy).distinct().toList()));
		shown.addObject("kinds", kinds());
		shown.addObject("mayCorrect", correctable(entries.items()));
		shown.addObject("keeps", this.sender.current().role() == Role.ADMIN);
		shown.addObject("treats", treats());
		return shown;
	}

	/** Records that it was checked, and returns to the page on which that was said. */
	@PostMapping("/{clinic}/{device}/checks")
	@AllowedRoles({ ADMIN, SPECIALIST })
	ModelAndView check(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "false") boolean today) {
		this.books.check(this.ids.next(), device, clinic, this.sender.current());
		return SavedRedirect.at(today ? "/today?saved" : PATH + "?saved", this.say.of("done.device.checked"));
	}

	/** Returns the kinds of entries that the requester may make. */
	private List<EntryKind> kinds() {
		return Stream.of(EntryKind.values())
			.filter((kind) -> kind != EntryKind.WITHDRAWAL)
			.filter((kind) -> this.sender.current().role() == Role.ADMIN || (treats() && kind.isForSpecialists()))
			.toList();
	}

	/** Returns the entries that the requester may correct. */
	private Set<UUID> correctable(List<BookEntry> entries) {
		return entries.stream()
			.filter(BookEntry::counts)
			.filter((entry) -> this.sender.current().role() == Role.ADMIN
					|| (treats() && Objects.equals(entry.recordedBy(), this.sender.current().userId())))
			.map(BookEntry::entryId)
			.collect(Collectors.toSet());
	}

	private boolean treats() {
		return this.sender.current().role() != Role.MANAGER;
	}

	/** View model of the devices of a clinic. */
	record OfClinic(ClinicId clinicId, String name, List<DeviceCard> devices) {
	}

}
