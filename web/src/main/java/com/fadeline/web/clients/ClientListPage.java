package com.fadeline.web.clients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.FindStandings.Standing;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page that searches clients, each with the status of the courses. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class ClientListPage {

	private static final int SIZE = 25;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Names names;

	private final Clock clock;

	ClientListPage(QueryClient views, ClinicScope reach, Names names, Clock clock) {
		this.names = names;
		this.views = views;
		this.reach = reach;
		this.clock = clock;
	}

	@GetMapping("/clients")
	ModelAndView list(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "0") int page) {
		SearchClients.Result result = this.views.ask(new SearchClients(Searched.checked(query.strip()),
				this.reach.clinics(null), Math.max(page, 0), SIZE, LocaleContextHolder.getLocale(), true),
				SearchClients.Result.class);
		Page<ClientView> found = result.clients();
		return new ModelAndView("specialist/clients",
				Map.of("query", query, "found", found, "similar", result.similar(), "listed", listed(found.items())));
	}

	/** Returns each person once, however many registrations were found. */
	private List<ListedClient> listed(List<ClientView> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		Map<ClientId, List<String>> alsoAs = new HashMap<>();
		Map<ClientId, ClientView> persons = new LinkedHashMap<>();
		found.forEach((client) -> {
			ClientView person = this.names.person(client);
			persons.putIfAbsent(person.clientId(), person);
			if (!person.clientId().equals(client.clientId())) {
				alsoAs.computeIfAbsent(person.clientId(), (id) -> new ArrayList<>())
					.add(Names.full(client.givenName(), client.familyName()));
			}
		});
		Collection<ClientView> clients = persons.values();
		Map<ClientId, List<Standing>> courses = this.views
			.ask(new FindStandings(clients.stream().map(ClientView::clientId).collect(Collectors.toSet()),
					this.reach.clinics(null)), FindStandings.Result.class)
			.standings()
			.stream()
			.collect(Collectors.groupingBy(Standing::clientId));
		return clients.stream()
			.map((client) -> ListedClient.of(client, courses.getOrDefault(client.clientId(), List.of()),
					this.clock.instant(), alsoAs.getOrDefault(client.clientId(), List.of())))
			.toList();
	}

}
