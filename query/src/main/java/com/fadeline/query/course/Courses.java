package com.fadeline.query.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Processors;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.toSet;

/** Projection of the course view, and handler of its queries. */
@Component
@ProcessingGroup(Courses.NAME)
class Courses implements Projection {

	static final String NAME = "course-view";

	/**
	 * Selects single values, since whole courses are large and a list of clients needs
	 * many.
	 */
	private static final String STANDING = """
			id, client_id, clinic_id, status, document ->> 'assessment' as assessment,
			array(select sitting ->> 'at' from jsonb_array_elements(document -> 'sittings') sitting
			      where sitting ->> 'status' = 'SCHEDULED') as booked""";

	private final DocumentTable<CourseView> table;

	private final Documents documents;

	private final ReadModel<CourseEvent, CourseView> model;

	private final Projector<CourseEvent, CourseView> projector;

	private final Processors processors;

	private final Persons persons;

	Courses(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Processors processors,
			Persons persons) {
		this.persons = persons;
		this.documents = documents;
		this.processors = processors;
		this.table = new DocumentTable<>(jdbc, documents, "course_view", CourseView.class,
				List.of(new Column<>("client_id", "uuid", (course) -> course.clientId().value()),
						new Column<>("clinic_id", "uuid", (course) -> course.clinicId().value()),
						new Column<>("status", "text", (course) -> course.status().name()),
						new Column<>("opened_on", "date", CourseView::openedOn)))
			.cached();
		this.model = new ReadModel<>(NAME, CourseEvent.class, new CourseViewFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> {
			updates.emit(FindCourse.class, FindCourse::courseId, this::find, changed);
			updates.emitChanges(Listing.COURSES,
					(courses) -> this.table.states(courses).map(CourseView::clinicId).collect(toSet()), changed);
		});
	}

	@Override
	public ReadModel<CourseEvent, CourseView> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<CourseView> find(FindCourse query) {
		return this.table.find(query.courseId())
			.map((course) -> this.processors.hasSetAside(NAME, query.courseId().value()) ? course.asDamaged() : course);
	}

	@QueryHandler
	SearchCourses.Result search(SearchCourses query) {
		Search search = new Search().in("client_id", registrations(query.clientId()))
			.in("clinic_id", query.clinics())
			.equal("status", query.status());
		Page<CourseView> found = this.table.page(search, "opened_on desc, id desc", query.page(), query.size());
		return new SearchCourses.Result(new Page<>(found.items().stream().map(Courses::summary).toList(), found.page(),
				found.size(), found.total()));
	}

	private @Nullable Set<ClientId> registrations(@Nullable ClientId client) {
		return (client == null) ? null : this.persons.of(client);
	}

	/** A course of another registration of the person counts for the one asked for. */
	@QueryHandler
	FindStandings.Result find(FindStandings query) {
		Map<ClientId, Set<ClientId>> persons = this.persons.among(query.clientIds());
		Set<ClientId> registrations = new HashSet<>(query.clientIds());
		persons.values().forEach(registrations::addAll);
		Search search = new Search().in("client_id", registrations).in("clinic_id", query.clinics());
		return new FindStandings.Result(
				this.table.select(STANDING, search, "opened_on desc, id desc", (row, number) -> standing(row))
					.stream()
					.flatMap((standing) -> query.clientIds()
						.stream()
						.filter((asked) -> persons.getOrDefault(asked, Set.of(asked)).contains(standing.clientId()))
						.map(standing::of))
					.toList());
	}

	@QueryHandler
	FindAnswers.Result find(FindAnswers query) {
		Search search = new Search().in("client_id", registrations(query.clientId())).in("clinic_id", query.clinics());
		return new FindAnswers.Result(
				this.table.list(search, "opened_on desc, id desc").stream().map(CourseAnswers::of).toList());
	}

	private FindStandings.Standing standing(ResultSet row) throws SQLException {
		return new FindStandings.Standing(new CourseId(row.getObject("id", UUID.class)),
				new ClientId(row.getObject("client_id", UUID.class)),
				new ClinicId(row.getObject("clinic_id", UUID.class)), CourseStatus.valueOf(row.getString("status")),
				this.documents.read(row.getString("assessment"), Assessment.class),
				Arrays.stream((String[]) row.getArray("booked").getArray()).map(Instant::parse).sorted().toList());
	}

	private static CourseView.Summary summary(CourseView course) {
		return new CourseView.Summary(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.goal(), course.openedOn(), course.sittingsRecorded(), course.sequence());
	}

}
