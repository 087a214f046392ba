package com.fadeline.query.report;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Table;
import com.fadeline.query.report.facts.ReportFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

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

	private record Read(UUID id, ReportFacts facts) {
	}

}
