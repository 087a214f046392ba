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
import com.fadeline.api.id.CourseId;
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

	private static final String CLIENT_OF_COURSE = "client_id = (select client_id from read_model.progress where id = ?)";

	static final String ORDER = "opened_on desc, id desc";

	private final DocumentTable<ProgressFacts> table;

	private final Clinics clinics;

	private final Clock clock;

	private final Forecasts forecasts;

	private final Timelines timelines = new Timelines();

	private final ReadModel<CourseEvent, ProgressFacts> model;

	private final Projector<CourseEvent, ProgressFacts> projector;

	Progress(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics, Clock clock,
			Forecasts forecasts, LearnedExperiences experiences) {
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
		List<ProgressFacts> ofClient = this.table.list(new Search().that(CLIENT_OF_COURSE, query.courseId().value()),
				ORDER);
		return ofClient.stream()
			.filter((facts) -> facts.opened().courseId().equals(query.courseId()))
			.findFirst()
			.map((facts) -> view(facts, ofClient));
	}

	@QueryHandler
	FindClientProgress.Result find(FindClientProgress query) {
		List<ProgressFacts> ofClient = this.table.list(new Search().equal("client_id", query.clientId()), ORDER);
		return new FindClientProgress.Result(ofClient.stream()
			.filter((facts) -> query.clinics() == null || query.clinics().contains(facts.opened().clinicId()))
			.map((facts) -> view(facts, ofClient))
			.toList());
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
