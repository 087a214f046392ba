package com.fadeline.query.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.Listing;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** Projection of the client directory, and handler of its queries. */
@Component
@ProcessingGroup(ClientDirectory.NAME)
class ClientDirectory implements Projection {

	static final String NAME = "client-directory";

	/** Most similar clients that are returned, however many there are. */
	private static final int SIMILAR = 5;

	/**
	 * Last digits of a phone number, which are the same with and without a country code.
	 */
	private static final int TELLING_DIGITS = 7;

	private final DocumentTable<ClientView> table;

	private final EventLog events;

	private final ReadModel<ClientEvent, ClientView> model;

	private final Projector<ClientEvent, ClientView> projector;

	ClientDirectory(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates) {
		this.table = new DocumentTable<>(jdbc, documents, "client_directory", ClientView.class,
				List.of(new Column<>("clinic_id", "uuid", (client) -> client.clinicId().value()),
						new Column<>("sort_key", "text",
								(client) -> listed(client, client.familyName(), client.givenName())),
						new Column<>("search_text", "text", (client) -> listed(client, client.givenName(),
								client.familyName(), client.email(), client.phone(), client.reference()))));
		this.events = events;
		this.model = new ReadModel<>(NAME, ClientEvent.class, new ClientDirectoryFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> {
			updates.emit(FindClient.class, FindClient::clientId, this::find, changed);
			updates.emitChanges(Listing.CLIENTS,
					(clients) -> this.table.states(clients).map(ClientView::clinicId).collect(toSet()), changed);
		});
	}

	private static @Nullable String listed(ClientView client, @Nullable String... words) {
		return (client.erasedFrom() != null) ? null : words(words);
	}

	private static String words(@Nullable String... words) {
		return Stream.of(words).filter(Objects::nonNull).collect(joining(" ")).toLowerCase(Locale.ROOT);
	}

	@Override
	public ReadModel<ClientEvent, ClientView> readModel() {
		return this.model;
	}

	@EventHandler
	void on(ClientEvent event, DomainEventMessage<ClientEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<ClientView> find(FindClient query) {
		return this.table.find(query.clientId());
	}

	/** Reads the events, since the directory hides the details of restricted clients. */
	@QueryHandler
	Optional<ClientIdentity> find(FindDetails query, MetaData asked) {
		Optional<ClientView> client = this.table.find(query.clientId());
		if (client.filter((known) -> known.erasedFrom() != null).isPresent() && !isAdmin(asked)) {
			return Optional.empty();
		}
		return client.flatMap((known) -> this.events.of(query.clientId().value())
			.stream()
			.map((event) -> details((ClientEvent) event.getPayload()))
			.flatMap(Optional::stream)
			.reduce((earlier, later) -> later)
			.map((details) -> new ClientIdentity(known.clientId(), known.clinicId(), details, known.erasedFrom(),
					known.sequence())));
	}

	private static boolean isAdmin(MetaData asked) {
		return Requester.of(asked).filter((by) -> by.role() == Role.ADMIN).isPresent();
	}

	private static Optional<ClientDetails> details(ClientEvent event) {
		return switch (event) {
			case ClientRegistered registered -> Optional.of(registered.details());
			case ClientDetailsChanged changed -> Optional.of(changed.details());
			case ErasureScheduled scheduled -> Optional.empty();
			case ClientErased erased -> Optional.empty();
		};
	}

	@QueryHandler
	FindNames.Result find(FindNames query) {
		Search search = new Search().that("search_text is not null")
			.in("id", query.clientIds())
			.in("clinic_id", query.clinics());
		return new FindNames.Result(this.table.list(search, "id")
			.stream()
			.map((client) -> new ClientName(client.clientId(), client.clinicId(), client.givenName(),
					client.familyName()))
			.toList());
	}

	@QueryHandler
	FindSimilarClients.Result find(FindSimilarClients query) {
		List<String> signs = new ArrayList<>();
		List<Object> values = new ArrayList<>();
		if (query.givenName() != null && query.familyName() != null) {
			signs.add("sort_key = ?");
			values.add(words(query.familyName(), query.givenName()));
		}
		if (query.birthDate() != null) {
			signs.add("document ->> 'birthDate' = ?");
			values.add(query.birthDate().toString());
		}
		String digits = (query.phone() == null) ? "" : query.phone().replaceAll("\\D", "");
		if (digits.length() >= TELLING_DIGITS) {
			signs.add("right(regexp_replace(document ->> 'phone', '\\D', '', 'g'), %d) = ?".formatted(TELLING_DIGITS));
			values.add(digits.substring(digits.length() - TELLING_DIGITS));
		}
		if (signs.isEmpty()) {
			return new FindSimilarClients.Result(List.of());
		}
		Search search = new Search().that("search_text is not null")
			.in("clinic_id", query.clinics())
			.that("(%s)".formatted(String.join(" or ", signs)), values.toArray());
		return new FindSimilarClients.Result(this.table.page(search, "sort_key, id", 0, SIMILAR).items());
	}

	@QueryHandler
	SearchClients.Result search(SearchClients query) {
		Search search = new Search().that("search_text is not null").in("clinic_id", query.clinics());
		if (query.text() != null) {
			for (String word : query.text().toLowerCase(Locale.ROOT).trim().split("\\s+")) {
				search.contains("search_text", word);
			}
		}
		return new SearchClients.Result(this.table.page(search, "sort_key, id", query.page(), query.size()));
	}

}
