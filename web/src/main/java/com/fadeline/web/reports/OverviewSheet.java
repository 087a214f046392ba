package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Figure;
import com.fadeline.web.reports.ReportTableModel.Figures;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/** Factory of the view model of the overview of a clinic. */
final class OverviewSheet {

	private static final String ALL = Grouping.ALL.name();

	private final MessageFormatter say;

	private final DrillDownLink behind;

	OverviewSheet(MessageFormatter say, DrillDownLink behind) {
		this.say = say;
		this.behind = behind;
	}

	ReportTableModel of(OverviewReport report) {
		List<Section> sections = new ArrayList<>();
		if (!report.sittings().weeks().isEmpty()) {
			sections.add(weeks(Weeks.all(report.sittings().weeks())));
		}
		sections.add(outcomes(report.courses()));
		return new ReportTableModel(this.say.of("report.overview.note"),
				List.of(courses(report.courses()), sittings(report.sittings()), bookings(report.bookings())), sections);
	}

	private Figures courses(OverviewReport.Courses courses) {
		return new Figures(this.say.of("report.courses"), List.of(
				figure("report.opened", courses.opened(), CountedFigure.COURSES, null),
				figure("report.open", courses.open(), CountedFigure.COURSES, CourseStatus.OPEN.name()),
				figure("report.lost", courses.lost(), CountedFigure.LOST, null),
				figure("report.completed", courses.completed(), CountedFigure.COURSES, CourseStatus.COMPLETED.name()),
				figure("report.discontinued", courses.discontinued(), CountedFigure.COURSES,
						CourseStatus.DISCONTINUED.name()),
				told("report.completionRate", this.say.share(courses.completionRate())),
				told("report.meanSittings", this.say.number(courses.meanSittings()))));
	}

	private Figures sittings(OverviewReport.Sittings sittings) {
		return new Figures(this.say.of("report.sittings"),
				List.of(figure("report.recorded", sittings.recorded(), CountedFigure.SITTINGS, null),
						figure("report.laser", sittings.laser(), CountedFigure.SITTINGS, Method.LASER.name()),
						figure("report.saline", sittings.saline(), CountedFigure.SITTINGS, Method.SALINE.name()),
						figure("report.elsewhere", sittings.elsewhere(), CountedFigure.ELSEWHERE, null)));
	}

	private Figures bookings(OverviewReport.Bookings bookings) {
		return new Figures(this.say.of("report.bookings"),
				List.of(figure("report.kept", bookings.kept(), CountedFigure.BOOKINGS, "KEPT"),
						figure("report.noShows", bookings.noShows(), CountedFigure.BOOKINGS, "NO_SHOW"),
						figure("report.cancelled", bookings.cancelled(), CountedFigure.BOOKINGS, "CANCELLED"),
						figure("report.pending", bookings.pending(), CountedFigure.BOOKINGS, "PENDING"),
						told("report.noShowRate", this.say.share(bookings.noShowRate())),
						told("report.cancellationRate", this.say.share(bookings.cancellationRate()))));
	}

	private Section weeks(List<OverviewReport.Week> weeks) {
		List<String> mondays = weeks.stream().map((week) -> this.say.day(week.monday())).toList();
		String laser = this.say.name(Method.LASER);
		String saline = this.say.name(Method.SALINE);
		Chart chart = Chart.standing(mondays, this.say.of("report.sittings"),
				new Series(laser, weeks.stream().map(OverviewReport.Week::laser).toList(), ALL),
				new Series(saline, weeks.stream().map(OverviewReport.Week::saline).toList(), ALL));
		List<Row> rows = weeks.stream()
			.map((week) -> new Row(this.say.day(week.monday()),
					List.of(Cell.of(this.say.number(week.laser())), Cell.of(this.say.number(week.saline())))))
			.toList();
		return new Section(this.say.of("report.weeks"), chart,
				new Table(List.of(this.say.of("report.weekOf"), laser, saline), rows));
	}

	private Section outcomes(OverviewReport.Courses courses) {
		List<Row> rows = courses.outcomes()
			.entrySet()
			.stream()
			.map((outcome) -> new Row(this.say.name(outcome.getKey()),
					List.of(new Cell(this.say.number(outcome.getValue()),
							this.behind.figure(outcome.getValue(), CountedFigure.OUTCOMES, ALL,
									outcome.getKey().name())))))
			.toList();
		return new Section(this.say.of("report.outcomes"), null,
				new Table(List.of(this.say.of("report.outcome"), this.say.of("report.courses")), rows));
	}

	private Figure figure(String label, long figure, CountedFigure counted, @Nullable String detail) {
		return new Figure(this.say.of(label), this.say.number(figure),
				this.behind.figure(figure, counted, ALL, detail));
	}

	private Figure told(String label, String value) {
		return new Figure(this.say.of(label), value.isEmpty() ? this.say.of("report.nothing") : value, null);
	}

}
