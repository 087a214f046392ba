package com.fadeline.query.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
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

/**
 * Projection of the facts of every course's progress; the view is computed at query time,
 * so that it is of today although nothing has happened since.
 */
@Component
@ProcessingGroup(Progress.NAME)
class Progress implements Projection {

	static final String NAME = "progress";

	static final String ORDER = "opened_on desc, id desc";

	private final DocumentTable<ProgressFacts> table;

	private final Clinics clinics;

	private final Clock clock;

	private final Forecasts forecasts;

	private final Persons persons;

	private final Timelines timelines = new Timelines();

	private final ReadModel<CourseEvent, ProgressFacts> model;

	private final Projector<CourseEvent, ProgressFacts> projector;

	Progress(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics, Clock clock,
			Forecasts forecasts, LearnedExperiences experiences, Persons persons) {
		this.persons = persons;
		this.table = table(jdbc, documents).cached();
		this.clinics = clinics;
		this.clock = clock;
		this.forecasts = forecasts;
		this.model = new ReadModel<>(NAME, CourseEvent.class, new ProgressFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> {
			updates.emit(FindProgress.class, FindProgress::courseId, this::find, changed);
			experiences.changed(changed);
			forecasts.soon(changed, this::foresee);
		});
	}

	/** Returns the table of the facts of all courses. */
	static DocumentTable<ProgressFacts> table(JdbcOperations jdbc, Documents documents) {
		return new DocumentTable<>(jdbc, documents, "progress", ProgressFacts.class,
				List.of(new Column<>("client_id", "uuid", (facts) -> facts.opened().clientId().value()),
						new Column<>("clinic_id", "uuid", (facts) -> facts.opened().clinicId().value()),
						new Column<>("opened_on", "date", (facts) -> facts.opened().openedOn()),
						new Column<>("status", "text", (facts) -> facts.status().name()),
						new Column<>("sittings_recorded", "integer", ProgressFacts::recorded)));
	}

	@Override
	public ReadModel<CourseEvent, ProgressFacts> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<ProgressView> find(FindProgress query) {
		return this.table.find(query.courseId()).map((facts) -> view(facts, ofPerson(facts.opened().clientId())));
	}

	@QueryHandler
	FindClientProgress.Result find(FindClientProgress query) {
		List<ProgressFacts> ofPerson = ofPerson(query.clientId());
		return new FindClientProgress.Result(ofPerson.stream()
			.filter((facts) -> query.clinics() == null || query.clinics().contains(facts.opened().clinicId()))
			.map((facts) -> view(facts, ofPerson))
			.toList());
	}

	private List<ProgressFacts> ofPerson(ClientId client) {
		return this.table.list(new Search().in("client_id", this.persons.of(client)), ORDER);
	}

	/** Forecasts a course as its view will. */
	private void foresee(UUID course) {
		this.table.find(new CourseId(course)).ifPresent((facts) -> views(facts).foresee(facts));
	}

	private ProgressView view(ProgressFacts facts, List<ProgressFacts> ofClient) {
		return views(facts).create(facts, ofClient);
	}

	private ProgressViewFactory views(ProgressFacts facts) {
		return new ProgressViewFactory(this.clinics.of(facts.opened().clinicId()), this.clock.instant(), this.forecasts,
				this.timelines);
	}

}
