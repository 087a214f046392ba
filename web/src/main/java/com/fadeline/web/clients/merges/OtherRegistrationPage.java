package com.fadeline.web.clients.merges;

import java.util.List;
import java.util.Objects;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.clients.Searched;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page that searches the other registration of a client, to merge the
 * two.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class OtherRegistrationPage {

	private static final int MOST = 25;

	private final QueryClient views;

	private final ClinicScope reach;

	OtherRegistrationPage(QueryClient views, ClinicScope reach) {
		this.views = views;
		this.reach = reach;
	}

	@GetMapping("/clients/{client}/merges")
	ModelAndView search(@PathVariable ClientId client, @RequestParam(required = false) @Nullable String query) {
		ClientView view = this.views.find(new FindClient(client), ClientView.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
		String searched = (query != null) ? query.strip()
				: Objects.requireNonNullElseGet(view.familyName(), () -> Objects.toString(view.givenName(), ""));
		return new ModelAndView("specialist/other-registration").addObject("client", view)
			.addObject("name", Names.full(view.givenName(), view.familyName()))
			.addObject("query", searched)
			.addObject("found", others(client, searched));
	}

	/** Returns who stands for a person of their own. */
	private List<ClientView> others(ClientId client, String query) {
		return this.views
			.ask(new SearchClients(Searched.checked(query), this.reach.clinics(null), 0, MOST,
					LocaleContextHolder.getLocale(), true), SearchClients.Result.class)
			.clients()
			.items()
			.stream()
			.filter((other) -> !other.clientId().equals(client) && other.mergedInto() == null)
			.toList();
	}

}
