package com.fadeline.query.client;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.DueTask;
import com.fadeline.api.client.TaskQuery.CountDueTasks;
import com.fadeline.api.client.TaskQuery.FindDueTasks;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.toSet;

/** Projection of the tasks about clients, and handler of their queries. */
@Component
@ProcessingGroup(Tasks.NAME)
class Tasks implements Projection {

	static final String NAME = "client-tasks";

	private static final Comparator<DueTask> ORDER = Comparator.comparing((DueTask due) -> due.task().dueOn())
		.thenComparing((due) -> due.task().taskId().value());

	private final DocumentTable<ClientTasks> table;

	private final ReadModel<ClientEvent, ClientTasks> model;

	private final Projector<ClientEvent, ClientTasks> projector;

	Tasks(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates) {
		this.table = new DocumentTable<>(jdbc, documents, "client_tasks", ClientTasks.class,
				List.of(new Column<>("clinic_id", "uuid", (client) -> client.clinicId().value()),
						new Column<>("due_on", "date", Tasks::firstDue)))
			.cached();
		this.model = new ReadModel<>(NAME, ClientEvent.class, new TasksFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> {
			updates.emit(FindTasks.class, FindTasks::clientId, this::find, changed);
			updates.emitChanges(Listing.ATTENTION,
					(clients) -> this.table.states(clients).map(ClientTasks::clinicId).collect(toSet()), changed);
		});
	}

	/** Returns the day of the first open task; those come first. */
	private static @Nullable LocalDate firstDue(ClientTasks client) {
		return client.tasks()
			.stream()
			.findFirst()
			.filter(TaskView::open)
			.map((view) -> view.task().dueOn())
			.orElse(null);
	}

	@Override
	public ReadModel<ClientEvent, ClientTasks> readModel() {
		return this.model;
	}

	@EventHandler
	void on(ClientEvent event, DomainEventMessage<ClientEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<ClientTasks> find(FindTasks query) {
		return this.table.find(query.clientId());
	}

	@QueryHandler
	FindDueTasks.Result find(FindDueTasks query) {
		return new FindDueTasks.Result(due(query.clinics(), query.until())
			.filter((due) -> query.operatorId() == null || due.task().assignee() == null
					|| Objects.equals(due.task().assignee(), query.operatorId()))
			.sorted(ORDER)
			.toList());
	}

	@QueryHandler
	CountDueTasks.Result count(CountDueTasks query) {
		return new CountDueTasks.Result(due(query.clinics(), query.until()).count());
	}

	private Stream<DueTask> due(@Nullable Set<ClinicId> clinics, LocalDate until) {
		return this.table.list(new Search().in("clinic_id", clinics).that("due_on <= ?", until), "due_on, id")
			.stream()
			.flatMap((client) -> client.tasks()
				.stream()
				.filter((view) -> view.open() && !view.task().dueOn().isAfter(until))
				.map((view) -> new DueTask(client.clientId(), client.clinicId(), view.task())));
	}

}
