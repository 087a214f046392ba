package com.fadeline.web.clients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Receipt;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Checks;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
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

/** Controller of the pages that register a client and change the details. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/clients")
@AllowedRoles({ ADMIN, SPECIALIST })
class ClientPages {

	/** Field that confirms another person with a similar name and the same birthday. */
	private static final String ANOTHER = "another";

	private final CommandClient commands;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final ClinicRegister clinics;

	private final Checks checks;

	private final Ids ids;

	private final MessageFormatter say;

	private final UndoWindow undo;

	ClientPages(CommandClient commands, QueryClient views, ClinicScope reach, CurrentRequester sender,
			ClinicRegister clinics, Checks checks, Ids ids, MessageFormatter say, UndoWindow undo) {
		this.commands = commands;
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.clinics = clinics;
		this.checks = checks;
		this.ids = ids;
		this.say = say;
		this.undo = undo;
	}

	@GetMapping("/new")
	ModelAndView register() {
		return page(null, Form.showing(Form.values(Map.of("id", this.ids.next()))));
	}

	@PostMapping("/new")
	ModelAndView register(@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		ModelAndView registered = form.submit(() -> {
			form.tried(() -> ClientFields.phone(form, "phone", null));
			ClientFields.requireName(form);
			NewClientBody body = this.checks.passed(ClientFields.registered(form));
			form.refuseMistakes();
			List<ClientView> same = same(body);
			return (same.isEmpty() || !form.value(ANOTHER).isEmpty()) ? register(body, same, form) : asked(same, form);
		});
		return (registered != null) ? registered : page(null, form);
	}

	/** Registers the client as another person than those. */
	private ModelAndView register(NewClientBody body, List<ClientView> others, Form form) {
		Receipt receipt = this.commands
			.send(new RegisterClient(form.needed("id", body.id()), body.clinicId(), body.details()));
		ClientId registered = new ClientId(receipt.id());
		others.forEach((other) -> this.commands.send(new RejectDuplicate(registered, other.clientId())));
		return saved(registered, receipt,
				this.say.of("done.registered", Names.full(body.givenName(), body.familyName())));
	}

	private ModelAndView asked(List<ClientView> same, Form form) {
		ModelAndView page = page(null, form).addObject("same", same);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/**
	 * Returns the clients of a similar full name and the same date of birth. A repeated
	 * request does not count as its own duplicate.
	 */
	private List<ClientView> same(NewClientBody body) {
		return this.views
			.ask(new FindSimilarClients(body.givenName(), body.familyName(), null, null, this.reach.clinics(null)),
					FindSimilarClients.Result.class)
			.clients()
			.stream()
			.filter((client) -> Objects.equals(client.birthDate(), body.birthDate())
					&& !client.clientId().equals(body.id()))
			.toList();
	}

	/** Returns similar clients while the form is filled in. */
	@PostMapping("/similar")
	ModelAndView similar(@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return new ModelAndView("course/opening/similar :: similar").addObject("similar", similar(form));
	}

	private List<ClientView> similar(Form form) {
		return this.views
			.ask(new FindSimilarClients(form.optional("givenName"), form.optional("familyName"),
					form.tried(() -> form.day("birthDate")), form.optional("phone"), this.reach.clinics(null)),
					FindSimilarClients.Result.class)
			.clients();
	}

	@GetMapping("/{client}/edit")
	ModelAndView change(@PathVariable ClientId client) {
		ClientView known = known(client);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", known.sequence());
		values.put("givenName", known.givenName());
		values.put("familyName", known.familyName());
		values.put("birthDate", known.birthDate());
		values.put("email", known.email());
		values.put("phone", known.phone());
		values.put("reference", known.reference());
		ProfileFields.show(known.profile(), values);
		return page(known, Form.showing(Form.values(values)));
	}

	@PostMapping("/{client}/edit")
	ModelAndView change(@PathVariable ClientId client, @RequestParam MultiValueMap<String, String> typed) {
		ClientView known = known(client);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(
				new ChangeClientDetails(client, this.checks.passed(ClientFields.details(form, known)).replacing(known)),
				new Precondition(form.count("version"))));
		if (receipt == null) {
			return page(known, form);
		}
		this.undo.offer(client, receipt,
				new ChangeClientDetails(client, new ClientDetails(known.givenName(), known.familyName(),
						known.birthDate(), known.email(), known.phone(), known.reference(), known.profile())));
		return saved(client, receipt, this.say.of("done.changed"));
	}

	private ClientView known(ClientId client) {
		return this.views.find(new FindClient(client), ClientView.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	private static ModelAndView saved(ClientId client, Receipt receipt, String told) {
		return SavedRedirect.at("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()), told);
	}

	private ModelAndView page(@Nullable ClientView client, Form form) {
		ModelAndView page = new ModelAndView("specialist/client-form", form.status());
		page.addObject("heading", (client != null) ? "clients.change" : "clients.register");
		page.addObject("client", client);
		page.addObject("form", form);
		page.addObject("same", List.of());
		page.addObject("similar", (client != null) ? List.of() : similar(form));
		Map<ClinicId, String> clinics = (client != null) ? Map.of() : clinics();
		page.addObject("clinics", clinics);
		page.addObject("daysOf", (client != null) ? client.clinicId() : this.say.furthestOn(clinics.keySet()));
		return page;
	}

	/** Returns the clinics to which a new client may belong, by name. */
	private Map<ClinicId, String> clinics() {
		Requester requester = this.sender.current();
		Map<ClinicId, String> names = new LinkedHashMap<>();
		this.clinics.clinics(requester).forEach((clinic) -> names.put(clinic.clinicId(), clinic.details().name()));
		requester.clinics().forEach((clinic) -> names.putIfAbsent(clinic, clinic.toString()));
		return names;
	}

}
