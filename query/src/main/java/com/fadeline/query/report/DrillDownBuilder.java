package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Table;
import com.fadeline.query.report.facts.ReportFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Builder of the list of courses behind a figure. It counts each course again as the
 * figure did, so that the list adds up to the figure. It reads all courses that may be
 * counted, in batches.
 */
final class DrillDownBuilder {

	private static final int AT_ONCE = 500;

	private final JdbcOperations jdbc;

	private final Documents documents;

	DrillDownBuilder(JdbcOperations jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	CountedCourses build(FindCountedCourses query) {
		FigureContribution wanted = new FigureContribution(query);
		List<CountedCourses.Course> page = new ArrayList<>();
		long first = (long) query.page() * query.size();
		long courses = 0;
		long figure = 0;
		List<Read> some = read(query.scope(), wanted, null);
		while (!some.isEmpty()) {
			for (Read course : some) {
				long counted = wanted.in(course.facts());
				if (counted > 0) {
					if (courses >= first && page.size() < query.size()) {
						page.add(FigureContribution.told(course.id(), course.facts(), counted));
					}
					courses++;
					figure += counted;
				}
			}
			some = (some.size() < AT_ONCE) ? List.of() : read(query.scope(), wanted, some.getLast());
		}
		return new CountedCourses(figure, new Page<>(page, query.page(), query.size(), courses));
	}

	private List<Read> read(ReportScope scope, FigureContribution wanted, @Nullable Read last) {
		Condition condition = new Condition("document is not null").in("clinic_id", scope.clinics());
		if (wanted.onTheDayOfOpening()) {
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
