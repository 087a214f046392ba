package com.fadeline.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Fate;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/** Builder of the overview report of a clinic. */
final class OverviewReportBuilder {

	private final Cells cells;

	OverviewReportBuilder(Cells cells) {
		this.cells = cells;
	}

	OverviewReport build(ReportScope scope) {
		Sums sums = this.cells.sums(scope, Grouping.ALL, Figure.COURSE, Figure.LOST_COURSE, Figure.OUTCOME,
				Figure.COMPLETED_SITTINGS, Figure.SITTING, Figure.SITTING_ELSEWHERE, Figure.BOOKING);
		return new OverviewReport(scope, courses(sums), sittings(sums, this.cells.weeks(scope)), bookings(sums));
	}

	private static OverviewReport.Courses courses(Sums sums) {
		long open = count(sums, Figure.COURSE, CourseStatus.OPEN);
		long completed = count(sums, Figure.COURSE, CourseStatus.COMPLETED);
		long discontinued = count(sums, Figure.COURSE, CourseStatus.DISCONTINUED);
		Map<CompletionOutcome, Long> outcomes = new EnumMap<>(CompletionOutcome.class);
		for (CompletionOutcome outcome : CompletionOutcome.values()) {
			outcomes.put(outcome, count(sums, Figure.OUTCOME, outcome));
		}
		SortedMap<Integer, Long> coursesBySittings = new TreeMap<>();
		sums.details(Figure.COMPLETED_SITTINGS, Traits.ALL)
			.forEach((sum) -> coursesBySittings.put(Integer.valueOf(sum.detail()), sum.amount().count()));
		return new OverviewReport.Courses(open + completed + discontinued, open,
				sums.of(Figure.LOST_COURSE, Traits.ALL).count(), completed, discontinued,
				Ratio.of(completed, completed + discontinued), outcomes, mean(coursesBySittings),
				median(coursesBySittings));
	}

	private static @Nullable Double mean(Map<Integer, Long> coursesBySittings) {
		long sittings = coursesBySittings.entrySet()
			.stream()
			.mapToLong((entry) -> entry.getKey() * entry.getValue())
			.sum();
		return Ratio.of(sittings, courses(coursesBySittings));
	}

	private static @Nullable Integer median(SortedMap<Integer, Long> coursesBySittings) {
		long before = (courses(coursesBySittings) - 1) / 2;
		for (Map.Entry<Integer, Long> entry : coursesBySittings.entrySet()) {
			before -= entry.getValue();
			if (before < 0) {
				return entry.getKey();
			}
		}
		return null;
	}

	private static long courses(Map<Integer, Long> coursesBySittings) {
		return coursesBySittings.values().stream().mapToLong(Long::longValue).sum();
	}

	private static OverviewReport.Sittings sittings(Sums sums, List<Cells.Week> weeks) {
		long laser = count(sums, Figure.SITTING, Method.LASER);
		long saline = count(sums, Figure.SITTING, Method.SALINE);
		SortedMap<LocalDate, Map<String, Long>> byWeek = new TreeMap<>();
		weeks.forEach((week) -> byWeek.computeIfAbsent(week.monday(), (monday) -> new TreeMap<>())
			.put(week.method(), week.sittings()));
		List<OverviewReport.Week> told = new ArrayList<>();
		byWeek.forEach((monday, sittings) -> told.add(new OverviewReport.Week(monday,
				sittings.getOrDefault(Method.LASER.name(), 0L), sittings.getOrDefault(Method.SALINE.name(), 0L))));
		return new OverviewReport.Sittings(laser + saline, laser, saline,
				sums.of(Figure.SITTING_ELSEWHERE, Traits.ALL).count(), told);
	}

	private static OverviewReport.Bookings bookings(Sums sums) {
		long kept = count(sums, Figure.BOOKING, Fate.KEPT);
		long noShows = count(sums, Figure.BOOKING, Fate.NO_SHOW);
		long cancelled = count(sums, Figure.BOOKING, Fate.CANCELLED);
		return new OverviewReport.Bookings(kept, noShows, cancelled, count(sums, Figure.BOOKING, Fate.PENDING),
				Ratio.of(noShows, kept + noShows), Ratio.of(cancelled, kept + noShows + cancelled));
	}

	private static long count(Sums sums, Figure figure, Enum<?> detail) {
		return sums.of(figure, Traits.ALL, detail.name()).count();
	}

}
