package com.fadeline.web.audit;

import java.util.List;
import java.util.Map;

import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page with the read audit of a client: in short for the client, for
 * auditors by person and with each access.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class AccessPages {

	private static final int SIZE = 50;

	private final AccessReader reader;

	private final ClientAccessReader clientReader;

	private static final int LINKS = 20;

	private final CurrentRequester sender;

	private final SignInJournal signIns;

	private final Names names;

	AccessPages(AccessReader reader, ClientAccessReader clientReader, CurrentRequester sender, SignInJournal signIns,
			Names names) {
		this.names = names;
		this.signIns = signIns;
		this.reader = reader;
		this.clientReader = clientReader;
		this.sender = sender;
	}

	@GetMapping("/clients/{client}/accesses")
	ModelAndView accesses(@PathVariable ClientId client, @RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "false") boolean each) {
		if (this.sender.current().role() == Role.CLIENT) {
			return new ModelAndView("client/accesses", Map.of("client", client, "accesses",
					this.clientReader.read(client, null, page, SIZE), "links", this.signIns.linksOf(client, LINKS)));
		}
		String name = this.names.clients(List.of(client)).getOrDefault(client, "");
		ModelAndView view = new ModelAndView("accesses",
				Map.of("client", client, "name", name, "links", this.signIns.linksOf(client, LINKS)));
		return each ? view.addObject("accesses", this.reader.read(client, page, SIZE))
				: view.addObject("days", this.clientReader.readByPerson(client, page, SIZE));
	}

}
