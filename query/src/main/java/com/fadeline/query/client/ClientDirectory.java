package com.fadeline.query.client;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.joining;

/** Keeps the client directory and answers from it. */
@Component
@ProcessingGroup(ClientDirectory.NAME)
class ClientDirectory implements Projection {

	static final String NAME = "client-directory";

	private final DocumentTable<ClientView> table;

	private final ReadModel<ClientEvent, ClientView> model;

	private final Projector<ClientEvent, ClientView> projector;

	ClientDirectory(JdbcOperations jdbc, Documents documents, Updates updates) {
		this.table = new DocumentTable<>(jdbc, documents, "client_directory", ClientView.class,
				List.of(new Column<>("clinic_id", "uuid", (client) -> client.clinicId().value()),
						new Column<>("sort_key", "text", (client) -> words(client.familyName(), client.givenName())),
						new Column<>("search_text", "text", (client) -> words(client.givenName(), client.familyName(),
								client.email(), client.phone(), client.reference()))));
		this.model = new ReadModel<>(NAME, ClientEvent.class, new ClientDirectoryFold(), this.table);
		this.projector = new Projector<>(this.model,
				(changed) -> updates.emit(FindClient.class, FindClient::clientId, this::find, changed));
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

	@QueryHandler
	SearchClients.Result search(SearchClients query) {
		Search search = new Search().in("clinic_id", query.clinics());
		if (query.text() != null) {
			for (String word : query.text().toLowerCase(Locale.ROOT).trim().split("\\s+")) {
				search.contains("search_text", word);
			}
		}
		return new SearchClients.Result(this.table.page(search, "sort_key, id", query.page(), query.size()));
	}

}
