package com.fadeline.query.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Table;
import com.fadeline.query.report.facts.ReportFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Repository of the facts of courses, read-only and in batches, for what is counted
 * again.
 */
final class CountableCourses {

	private static final int AT_ONCE = 500;

	private final JdbcOperations jdbc;

	private final Documents documents;

	CountableCourses(JdbcOperations jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/**
	 * Takes each course of the clinics of a scope, newest first.
	 * @param openedWithin whether only those opened on its days are wanted
	 */
	void each(ReportScope scope, boolean openedWithin, BiConsumer<UUID, ReportFacts> consumer) {
		List<Read> some = read(scope, openedWithin, null);
		while (!some.isEmpty()) {
			some.forEach((course) -> consumer.accept(course.id(), course.facts()));
			some = (some.size() < AT_ONCE) ? List.of() : read(scope, openedWithin, some.getLast());
		}
	}

	private List<Read> read(ReportScope scope, boolean openedWithin, @Nullable Read last) {
		Condition condition = new Condition("document is not null").in("clinic_id", scope.clinics());
		if (openedWithin) {
			condition.notBefore("opened_on", scope.from()).notAfter("opened_on", scope.to());
		}
		if (last != null) {
			condition.and(new Condition("(opened_on, id) < (?, ?)", last.facts().openedOn(), last.id()));
		}
		return this.jdbc.query(
				"select id, document from %s.report_course where %s order by opened_on desc, id desc limit %d"
					.formatted(Table.SCHEMA, condition.sql(), AT_ONCE),
				(row, number) -> new Read(row.getObject("id", UUID.class),
						this.documents.read(row.getString("document"), ReportFacts.class)),
				condition.arguments());
	}

	/**
	 * Returns the clinic's own number of the clients of courses; without those who have
	 * none or are to be erased.
	 */
	Map<UUID, String> references(List<UUID> ids) {
		Map<UUID, String> references = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.query("""
					select course.id, client.document ->> 'reference' as reference
					from read_model.course_view course
					join read_model.client_directory client on client.id = course.client_id
					where course.id = any (?) and client.document ->> 'reference' is not null
					  and client.document ->> 'erasedFrom' is null
					""", (RowCallbackHandler) (row) -> references.put(row.getObject("id", UUID.class),
					row.getString("reference")), new SqlArrayValue("uuid", ids.toArray()));
		}
		return references;
	}

	private record Read(UUID id, ReportFacts facts) {
	}

}
