package com.fadeline.web.course.opening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finder of clients with similar details: a client registered twice has separate courses,
 * and the rules of one do not take the sittings of the other into account.
 */
@Component
public class SimilarClients {

	private final QueryClient views;

	private final ClinicScope reach;

	SimilarClients(QueryClient views, ClinicScope reach) {
		this.views = views;
		this.reach = reach;
	}

	/** Returns the other clients whose details are similar. */
	public List<ClientView> to(ClientView client) {
		return this.views
			.ask(new FindSimilarClients(client.givenName(), client.familyName(), client.birthDate(), client.phone(),
					this.reach.clinics(null), client.clientId()), FindSimilarClients.Result.class)
			.clients()
			.stream()
			.filter((other) -> !other.clientId().equals(client.clientId()) && isMoreThanABirthday(client, other))
			.toList();
	}

	/**
	 * Returns whether more than the date of birth is the same, which many clients share.
	 */
	private static boolean isMoreThanABirthday(ClientView client, ClientView other) {
		return !Objects.equals(client.birthDate(), other.birthDate()) || same(client.givenName(), other.givenName())
				|| same(client.familyName(), other.familyName());
	}

	private static boolean same(@Nullable String name, @Nullable String other) {
		return name != null && name.equalsIgnoreCase(other);
	}

	/** Returns a caution that names the others by their ids; empty if there are none. */
	Optional<AcceptedFinding> finding(ClientId client) {
		List<ClientView> others = this.views.find(new FindClient(client), ClientView.class)
			.map(this::to)
			.orElse(List.of());
		return others.isEmpty() ? Optional.empty() : Optional.of(AcceptedFinding.caution(RuleId.CLIENT_SIMILAR,
				"Similar details are registered under %s; if it is the same person, use that client, so that the rules see all of their sittings"
					.formatted(others.stream()
						.map((other) -> other.clientId().toString())
						.collect(Collectors.joining(", ")))));
	}

}
