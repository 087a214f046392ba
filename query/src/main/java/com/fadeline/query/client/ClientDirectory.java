package com.fadeline.query.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindClientsByEmail;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindReferences;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.toSet;

/** Projection of the client directory, and handler of its queries. */
@Component
@ProcessingGroup(ClientDirectory.NAME)
class ClientDirectory implements Projection {

	static final String NAME = "client-directory";

	/** Most similar clients that are returned, however many there are. */
	private static final int SIMILAR = 5;

	/** Most clients of one e-mail address that are returned. */
	private static final int SHARING = 10;

	private final DocumentTable<ClientView> table;

	private final DirectoryOrder order;

	private final EventLog events;

	private final Persons persons;

	private final ReadModel<ClientEvent, ClientView> model;

	private final Projector<ClientEvent, ClientView> projector;

	ClientDirectory(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Persons persons) {
		this.persons = persons;
		this.table = new DocumentTable<>(jdbc, documents, "client_directory", ClientView.class, DirectoryKeys.columns())
			.cached();
		this.order = new DirectoryOrder(jdbc);
		this.events = events;
		this.model = new ReadModel<>(NAME, ClientEvent.class, new ClientDirectoryFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> {
			updates.emit(FindClient.class, FindClient::clientId, this::find, changed);
			updates.emitChanges(Listing.CLIENTS,
					(clients) -> this.table.states(clients).map(ClientView::clinicId).collect(toSet()), changed);
		});
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
		return client.map((known) -> IdentityRecord.of(known, this.events.of(query.clientId().value()),
				otherRegistrations(query.clientId())));
	}

	private List<ClientId> otherRegistrations(ClientId client) {
		return this.persons.of(client)
			.stream()
			.filter((other) -> !other.equals(client))
			.sorted(Comparator.comparing(ClientId::toString))
			.toList();
	}

	private static boolean isAdmin(MetaData asked) {
		return Requester.of(asked).filter((by) -> by.role() == Role.ADMIN).isPresent();
	}

	@QueryHandler
	FindClientsByEmail.Result find(FindClientsByEmail query) {
		return new FindClientsByEmail.Result(
				this.table.page(DirectorySearch.email(query.email()), DirectoryOrder.FOLDED, 0, SHARING).items());
	}

	@QueryHandler
	FindNames.Result find(FindNames query) {
		Search search = DirectorySearch.listed(query.clinics()).in("id", query.clientIds());
		return new FindNames.Result(this.table.list(search, "id")
			.stream()
			.map((client) -> ClientName.of(client, standing(client)))
			.toList());
	}

	@QueryHandler
	FindReferences.Result find(FindReferences query) {
		Search search = DirectorySearch.listed(query.clinics()).in("id", query.clientIds());
		return new FindReferences.Result(this.table.list(search, "id").stream().flatMap((client) -> {
			@Nullable String reference = standing(client).reference();
			return (reference == null) ? Stream.empty()
					: Stream.of(new FindReferences.ClientReference(client.clientId(), client.clinicId(), reference));
		}).toList());
	}

	/** Returns the client that stands for the same person. */
	private ClientView standing(ClientView client) {
		return Optional.ofNullable(client.mergedInto()).flatMap(this.table::find).orElse(client);
	}

	/**
	 * Those who are alike by a whole sign come before those of a similar name. Who is
	 * alike under any registration is returned as the client that stands for the person.
	 */
	@QueryHandler
	FindSimilarClients.Result find(FindSimilarClients query) {
		SqlPart order = DirectorySearch.signsFirst(query, DirectoryOrder.FOLDED);
		List<ClientView> alike = DirectorySearch.samePerson(query)
			.map((search) -> this.table.first(SIMILAR, search, order.sql(), order.arguments()))
			.orElse(List.of());
		return new FindSimilarClients.Result((query.registered() == null || alike.isEmpty())
				? alike.stream().map(this::standing).distinct().toList() : others(alike, query.registered()));
	}

	/** Returns those who stand for these and are another person, as far as is known. */
	private List<ClientView> others(List<ClientView> alike, ClientId registered) {
		Set<ClientId> same = this.persons.of(registered);
		List<UUID> distinct = this.table.find(registered).map(ClientView::distinctFrom).orElse(List.of());
		return alike.stream()
			.map(this::standing)
			.filter((client) -> !same.contains(client.clientId()) && !distinct.contains(client.clientId().value()))
			.distinct()
			.toList();
	}

	@QueryHandler
	SearchClients.Result search(SearchClients query) {
		List<SearchTerm> terms = SearchTerm.in(query.text(), query.reader());
		Page<ClientView> exact = page(DirectorySearch.exact(query.clinics(), terms), terms, query);
		if (exact.total() > 0 || !query.orSimilar()) {
			return new SearchClients.Result(exact);
		}
		return DirectorySearch.similar(query.clinics(), terms)
			.map((search) -> page(search, terms, query))
			.map((similar) -> new SearchClients.Result(similar, similar.total() > 0))
			.orElseGet(() -> new SearchClients.Result(exact));
	}

	private Page<ClientView> page(Search search, List<SearchTerm> terms, SearchClients query) {
		SqlPart order = DirectorySearch.order(terms, this.order.of(query.reader()));
		return this.table.page(search, order.sql(), order.arguments(), query.page(), query.size());
	}

}
