package com.fadeline.query.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseHistory;
import com.fadeline.api.course.CourseQuery.FindCourseHistory;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Updates;
import com.fadeline.query.words.Words;

/** Keeps the history of courses and tells it. */
@Component
@ProcessingGroup(CourseHistories.NAME)
class CourseHistories implements Projection {

	static final String NAME = "course-history";

	private final HistoryTable table;

	private final Words words;

	private final ReadModel<CourseEvent, List<HistoryRow>> model;

	private final Projector<CourseEvent, List<HistoryRow>> projector;

	CourseHistories(JdbcOperations jdbc, Documents documents, Updates updates, Clock clock) {
		this.table = new HistoryTable(jdbc, documents);
		this.words = new Words(clock.getZone());
		this.model = new ReadModel<>(NAME, CourseEvent.class, HistoryRow::append, this.table);
		this.projector = new Projector<>(this.model,
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
		Narrator narrator = new Narrator(this.words);
		List<CourseHistory.Entry> entries = new ArrayList<>(rows.size());
		for (HistoryRow row : rows) {
			entries.add(new CourseHistory.Entry(row.sequence(), row.type(), row.at(), row.userId(), row.role(),
					narrator.tell(row.data()), row.data()));
		}
		return Optional.of(new CourseHistory(query.courseId(), entries, rows.getLast().sequence()));
	}

}
