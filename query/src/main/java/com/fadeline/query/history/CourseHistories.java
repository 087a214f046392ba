package com.fadeline.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Updates;
import com.fadeline.wording.HistoryNarrator;
import com.fadeline.wording.Wording;

/** Projection of the course histories, and handler of their queries. */
@Component
@ProcessingGroup(CourseHistories.NAME)
class CourseHistories implements Projection {

	static final String NAME = "course-history";

	private final HistoryTable table;

	private final Clinics clinics;

	private final ReadModel<CourseEvent, List<HistoryRow>> model;

	private final Projector<CourseEvent, List<HistoryRow>> projector;

	CourseHistories(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics) {
		this.table = new HistoryTable(jdbc, documents);
		this.clinics = clinics;
		this.model = new ReadModel<>(NAME, CourseEvent.class, HistoryRow::append, this.table);
		this.projector = new Projector<>(this.model, events,
				(changed) -> updates.emit(FindCourseHistory.class, FindCourseHistory::courseId, this::find, changed));
	}

	@Override
	public ReadModel<CourseEvent, List<HistoryRow>> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	Optional<CourseHistory> find(FindCourseHistory query) {
		List<HistoryRow> rows = this.table.find(query.courseId().value());
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		CourseOpened opened = opened(rows.getFirst().data());
		HistoryNarrator narrator = new HistoryNarrator(
				new Wording(query.language(), this.clinics.of(opened.clinicId()).zone()));
		List<CourseHistory.Entry> entries = new ArrayList<>(rows.size());
		for (HistoryRow row : rows) {
			entries.add(new CourseHistory.Entry(row.sequence(), row.type(), row.at(), row.userId(), row.role(),
					narrator.narrate(row.data()), row.data()));
		}
		return Optional.of(new CourseHistory(query.courseId(), opened.clientId(), opened.clinicId(), entries,
				rows.getLast().sequence()));
	}

	private static CourseOpened opened(CourseEvent first) {
		if (first instanceof CourseOpened opened) {
			return opened;
		}
		throw new IllegalStateException(
				"The history of %s does not begin with its opening".formatted(first.courseId()));
	}

}
