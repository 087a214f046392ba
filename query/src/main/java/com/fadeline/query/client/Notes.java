package com.fadeline.query.client;

import java.util.List;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Updates;

/** Projection of the notes on clients, and handler of their query. */
@Component
@ProcessingGroup(Notes.NAME)
class Notes implements Projection {

	static final String NAME = "client-notes";

	private final DocumentTable<ClientNotes> table;

	private final ReadModel<ClientEvent, ClientNotes> model;

	private final Projector<ClientEvent, ClientNotes> projector;

	Notes(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates) {
		this.table = new DocumentTable<>(jdbc, documents, "client_notes", ClientNotes.class, List.of());
		this.model = new ReadModel<>(NAME, ClientEvent.class, new NotesFold(), this.table);
		this.projector = new Projector<>(this.model, events,
				(changed) -> updates.emit(FindNotes.class, FindNotes::clientId, this::find, changed));
	}

	@Override
	public ReadModel<ClientEvent, ClientNotes> readModel() {
		return this.model;
	}

	@EventHandler
	void on(ClientEvent event, DomainEventMessage<ClientEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<ClientNotes> find(FindNotes query) {
		return this.table.find(query.clientId());
	}

}
