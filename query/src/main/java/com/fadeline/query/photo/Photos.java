package com.fadeline.query.photo;

import java.util.List;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

/** Projection of the photos, and handler of their query. */
@Component
@ProcessingGroup(Photos.NAME)
class Photos implements Projection {

	static final String NAME = "photos";

	private final DocumentTable<PhotoLog> table;

	private final Persons persons;

	private final ReadModel<CourseEvent, PhotoLog> model;

	private final Projector<CourseEvent, PhotoLog> projector;

	Photos(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Persons persons) {
		this.persons = persons;
		this.table = new DocumentTable<>(jdbc, documents, "photos", PhotoLog.class,
				List.of(new Column<>("client_id", "uuid", (log) -> log.clientId().value())));
		this.model = new ReadModel<>(NAME, CourseEvent.class, new PhotoLogFold(), this.table);
		this.projector = new Projector<>(this.model, events,
				(changed) -> updates.emit(FindPhotos.class, FindPhotos::courseId, this::find, changed));
	}

	@Override
	public ReadModel<CourseEvent, PhotoLog> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	/** A consent that was withdrawn in another course of the person hides photos, too. */
	@QueryHandler
	Optional<CoursePhotos> find(FindPhotos query) {
		return this.table.find(query.courseId()).map((log) -> log.shown(consents(log.clientId())));
	}

	private List<ConsentView> consents(ClientId client) {
		return this.table.list(new Search().in("client_id", this.persons.of(client)), "id")
			.stream()
			.flatMap((log) -> log.consents().stream())
			.toList();
	}

}
