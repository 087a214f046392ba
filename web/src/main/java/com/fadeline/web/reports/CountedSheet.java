package com.fadeline.web.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Formatter of the courses behind a figure. */
@Component
@ConditionalOnWebApplication
public class CountedSheet {

	private final MessageFormatter say;

	private final GroupNames groups;

	CountedSheet(MessageFormatter say, GroupNames groups) {
		this.say = say;
		this.groups = groups;
	}

	/** Returns what the figure counts. */
	String title(CountedFigure figure, Grouping groupBy, String group, @Nullable String detail) {
		List<String> parts = new ArrayList<>();
		parts.add(this.say.of("CountedFigure." + figure));
		if (detail != null) {
			parts.add(detail(figure, detail));
		}
		if (groupBy != Grouping.ALL) {
			parts.add(this.groups.of(groupBy).name(group));
		}
		return String.join(" · ", parts);
	}

	/** Returns the filter of the dashboard that shows the figure. */
	String under(ReportFilter filter) {
		return String.join(" · ", this.say.name(filter.report()), clinic(filter), days(filter.from(), filter.to()));
	}

	public String clinic(ReportFilter filter) {
		return (filter.clinicId() == null) ? this.say.of("dashboard.clinic.all")
				: this.groups.of(Grouping.CLINIC).name(filter.clinicId().toString());
	}

	public String days(ReportFilter filter) {
		return days(filter.from(), filter.to());
	}

	private String days(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from == null) {
			return (to == null) ? this.say.of("dashboard.period.all")
					: this.say.of("dashboard.period.to", this.say.day(to));
		}
		return (to == null) ? this.say.of("dashboard.period.from", this.say.day(from))
				: this.say.of("dashboard.period", this.say.day(from), this.say.day(to));
	}

	private String detail(CountedFigure figure, String detail) {
		String key = switch (figure) {
			case COURSES -> "CourseStatus." + detail;
			case OUTCOMES -> "CompletionOutcome." + detail;
			case SITTINGS, MEASURED -> "Method." + detail;
			case MISSING -> "RequiredFact." + detail;
			case AFFECTED, REACTIONS -> "counted.grade";
			case CLEARANCE -> "counted.clearance." + detail.replaceFirst("\\d+ ", "");
			case BOOKINGS, LOST, COMPARED, NOT_COMPARED, TREATED, FOLLOWED, ELSEWHERE, INCOMPLETE ->
				"counted." + detail;
		};
		String number = detail.replaceFirst(" .*", "");
		return this.say.of(new DefaultMessageSourceResolvable(new String[] { key }, new Object[] { number }, detail));
	}

	/**
	 * Returns a table with one row for each course.
	 * @param opens whether the requester may open the courses
	 */
	Table table(List<CountedCourses.Course> courses, boolean opens) {
		Namer clinics = this.groups.of(Grouping.CLINIC);
		List<String> headings = Stream
			.of("report.openedOn", "report.reference", "report.clinic", "report.bodySite", "report.goal",
					"report.status", "report.phototype", "report.pigment", "report.sittings", "report.latestFading",
					"report.counted")
			.map(this.say::of)
			.toList();
		return new Table(headings, courses.stream().map((course) -> row(course, clinics, opens)).toList());
	}

	/**
	 * Returns the clinic's own number of the client, or the end of the id of the course,
	 * as on the attention list.
	 */
	private static String reference(CountedCourses.Course course) {
		return Objects.requireNonNullElseGet(course.reference(),
				() -> course.courseId().toString().replaceFirst(".*-", ""));
	}

	private Row row(CountedCourses.Course course, Namer clinics, boolean opens) {
		String opened = this.say.day(course.openedOn());
		String status = this.say.name((course.outcome() != null) ? course.outcome() : course.status());
		List<Cell> cells = new ArrayList<>(Stream
			.of(reference(course), clinics.name(course.clinicId().toString()), this.say.name(course.bodySite()),
					this.say.name(course.goal()), status, this.say.name(course.phototype()),
					this.say.name(course.pigment()), this.say.number(course.sittings()),
					this.say.percent(course.latestFading()), this.say.number(course.counted()))
			.map(Cell::of)
			.toList());
		return new Row(opened, opens ? "/courses/" + course.courseId() : null, cells);
	}

}
