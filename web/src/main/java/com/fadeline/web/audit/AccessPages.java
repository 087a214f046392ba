package com.fadeline.web.audit;

import java.util.Map;

import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CurrentRequester;
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
 * Controller of the page with the read audit of a client: in short for the client, in
 * full for auditors.
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

	AccessPages(AccessReader reader, ClientAccessReader clientReader, CurrentRequester sender, SignInJournal signIns) {
		this.signIns = signIns;
		this.reader = reader;
		this.clientReader = clientReader;
		this.sender = sender;
	}

	@GetMapping("/clients/{client}/accesses")
	ModelAndView accesses(@PathVariable ClientId client, @RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		if (this.sender.current().role() == Role.CLIENT) {
			return new ModelAndView("client/accesses", Map.of("client", client, "accesses",
					this.clientReader.read(client, null, page, SIZE), "links", this.signIns.linksOf(client, LINKS)));
		}
		return new ModelAndView("accesses", Map.of("client", client, "accesses", this.reader.read(client, page, SIZE),
				"links", this.signIns.linksOf(client, LINKS)));
	}

}
