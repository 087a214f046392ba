package com.fadeline.web.clients.merges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientProfile.Doctor;
import com.fadeline.api.client.ClientProfile.EmergencyContact;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.clients.ClientLabels;
import com.fadeline.web.clients.merges.DetailsChoice.Field;
import com.fadeline.web.messages.CommandClient;
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

/** Controller of the pages that merge a duplicate field by field, and undo it. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/clients/{client}/merges/{duplicate}")
@AllowedRoles({ ADMIN, SPECIALIST })
class MergePages {

	/** Value of a field that is taken from the second of the two columns. */
	private static final String SECOND = "SECOND";

	private final QueryClient views;

	private final CommandClient commands;

	private final ClientLabels labels;

	private final MessageFormatter say;

	MergePages(QueryClient views, CommandClient commands, ClientLabels labels, MessageFormatter say) {
		this.views = views;
		this.commands = commands;
		this.labels = labels;
		this.say = say;
	}

	@GetMapping
	ModelAndView merge(@PathVariable ClientId client, @PathVariable ClientId duplicate) {
		Two two = two(client, duplicate);
		return merge(two, Form.showing(Form.values(Map.of("version", two.client().sequence()))));
	}

	@PostMapping
	ModelAndView merge(@PathVariable ClientId client, @PathVariable ClientId duplicate,
			@RequestParam MultiValueMap<String, String> typed) {
		Two two = two(client, duplicate);
		Form form = Form.typed(typed);
		DetailsChoice choice = two.registrations();
		ClientDetails details = choice.taking(chosen(form)).completedBy(choice.first()).completedBy(choice.second());
		Receipt receipt = form
			.submit(() -> this.commands.send(new MergeClients(duplicate, client, details, version(form))));
		return (receipt != null) ? saved(client, receipt, "done.merged") : merge(two, form);
	}

	private ModelAndView merge(Two two, Form form) {
		return page("merges.merge", two, form,
				lines(two.registrations(), two.registrations().contradicting(), form, (field) -> false));
	}

	@GetMapping("/undo")
	ModelAndView undo(@PathVariable ClientId client, @PathVariable ClientId duplicate) {
		Two two = two(client, duplicate);
		return undo(two, Form.showing(Form.values(Map.of("version", two.client().sequence()))));
	}

	@PostMapping("/undo")
	ModelAndView undo(@PathVariable ClientId client, @PathVariable ClientId duplicate,
			@RequestParam MultiValueMap<String, String> typed) {
		Two two = two(client, duplicate);
		Form form = Form.typed(typed);
		ClientDetails details = two.times().taking(chosen(form));
		Receipt receipt = form
			.submit(() -> this.commands.send(new UndoMerge(duplicate, client, details, version(form))));
		return (receipt != null) ? saved(client, receipt, "done.separated") : undo(two, form);
	}

	private ModelAndView undo(Two two, Form form) {
		return page("merges.undo", two, form,
				lines(two.times(), two.times().differing(), form, two::cameFromDuplicate));
	}

	private static Predicate<Field> chosen(Form form) {
		return (field) -> SECOND.equals(form.value(field.name()));
	}

	private static @Nullable Long version(Form form) {
		return form.count("version");
	}

	private List<Line> lines(DetailsChoice choice, List<Field> fields, Form form, Predicate<Field> second) {
		return fields.stream()
			.map((field) -> new Line(field, this.say.of(field.label()), text(field, choice.first()),
					text(field, choice.second()),
					form.value(field.name()).isEmpty() ? second.test(field) : SECOND.equals(form.value(field.name()))))
			.toList();
	}

	private String text(Field field, ClientDetails details) {
		String text = switch (field.of(details)) {
			case null -> "";
			case LocalDate day -> this.say.day(day);
			case Collection<?> warnings -> String.join(", ", warnings.stream().map(Object::toString).toList());
			case EmergencyContact contact -> joined(contact.name(), contact.relation(), contact.phone());
			case Doctor doctor -> joined(doctor.name(), doctor.phone());
			case Object code when field == Field.LANGUAGE -> this.labels.language(code.toString());
			case Object other -> other.toString();
		};
		return text.isEmpty() ? this.say.of("form.notKnown") : text;
	}

	private static String joined(@Nullable String... parts) {
		return String.join(" · ", Stream.of(parts).filter(Objects::nonNull).toList());
	}

	private ModelAndView page(String words, Two two, Form form, List<Line> lines) {
		ModelAndView page = new ModelAndView("specialist/merge", form.status());
		page.addObject("words", words);
		page.addObject("client", two.client());
		page.addObject("duplicate", two.duplicate());
		page.addObject("name", name(two.client()));
		page.addObject("other", name(two.duplicate()));
		page.addObject("form", form);
		page.addObject("lines", lines);
		return page;
	}

	private String name(ClientView client) {
		String name = Names.full(client.givenName(), client.familyName());
		return name.isEmpty() ? this.say.of("clients.nameless") : name;
	}

	private Two two(ClientId client, ClientId duplicate) {
		return new Two(known(client), known(duplicate));
	}

	private ClientView known(ClientId client) {
		return this.views.find(new FindClient(client), ClientView.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	private ModelAndView saved(ClientId client, Receipt receipt, String message) {
		return SavedRedirect.at("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()),
				this.say.of(message));
	}

	/**
	 * View model of a field with the values to choose from.
	 *
	 * @param takesSecond whether the second is chosen
	 */
	record Line(Field field, String label, String first, String second, boolean takesSecond) {
	}

	/** Value object of the client that stays and the duplicate. */
	private record Two(ClientView client, ClientView duplicate) {

		/** Returns the details of both registrations. */
		DetailsChoice registrations() {
			return new DetailsChoice(this.client.details(), this.duplicate.details());
		}

		/** Returns the details of the client today and before the merge. */
		DetailsChoice times() {
			return new DetailsChoice(this.client.details(), before());
		}

		private ClientDetails before() {
			return this.client.merged()
				.stream()
				.filter((merged) -> merged.clientId().equals(this.duplicate.clientId()))
				.findFirst()
				.map(MergedClient::before)
				.orElseGet(this.client::details);
		}

		/**
		 * Returns whether nobody has changed the field since it was taken from the
		 * duplicate.
		 */
		boolean cameFromDuplicate(Field field) {
			Object today = field.of(this.client.details());
			return Objects.equals(today, field.of(this.duplicate.details()))
					|| Objects.equals(today, field.of(before().completedBy(this.duplicate.details())));
		}

	}

}
