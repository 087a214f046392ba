package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.report.OverviewReport;
import org.jspecify.annotations.Nullable;

/**
 * CSV line of the overview.
 *
 * @param section part of the JSON document
 * @param figure field of that part
 * @param of outcome or week; empty if the figure has only one value
 */
record OverviewLine(String section, String figure, String of, @Nullable Number value) {

	static List<OverviewLine> of(OverviewReport report) {
		List<OverviewLine> lines = new ArrayList<>();
		add(report.courses(), lines);
		add(report.sittings(), lines);
		add(report.bookings(), lines);
		return lines;
	}

	private static void add(OverviewReport.Courses courses, List<OverviewLine> lines) {
		String section = "courses";
		lines.add(new OverviewLine(section, "opened", "", courses.opened()));
		lines.add(new OverviewLine(section, "open", "", courses.open()));
		lines.add(new OverviewLine(section, "lost", "", courses.lost()));
		lines.add(new OverviewLine(section, "completed", "", courses.completed()));
		lines.add(new OverviewLine(section, "discontinued", "", courses.discontinued()));
		lines.add(new OverviewLine(section, "completionRate", "", courses.completionRate()));
		courses.outcomes()
			.forEach((outcome, count) -> lines.add(new OverviewLine(section, "outcomes", outcome.name(), count)));
		lines.add(new OverviewLine(section, "meanSittings", "", courses.meanSittings()));
		lines.add(new OverviewLine(section, "medianSittings", "", courses.medianSittings()));
	}

	private static void add(OverviewReport.Sittings sittings, List<OverviewLine> lines) {
		String section = "sittings";
		lines.add(new OverviewLine(section, "recorded", "", sittings.recorded()));
		lines.add(new OverviewLine(section, "laser", "", sittings.laser()));
		lines.add(new OverviewLine(section, "saline", "", sittings.saline()));
		lines.add(new OverviewLine(section, "elsewhere", "", sittings.elsewhere()));
		Weeks.all(sittings.weeks()).forEach((week) -> {
			lines.add(new OverviewLine("weeks", "laser", week.monday().toString(), week.laser()));
			lines.add(new OverviewLine("weeks", "saline", week.monday().toString(), week.saline()));
		});
	}

	private static void add(OverviewReport.Bookings bookings, List<OverviewLine> lines) {
		String section = "bookings";
		lines.add(new OverviewLine(section, "kept", "", bookings.kept()));
		lines.add(new OverviewLine(section, "noShows", "", bookings.noShows()));
		lines.add(new OverviewLine(section, "cancelled", "", bookings.cancelled()));
		lines.add(new OverviewLine(section, "pending", "", bookings.pending()));
		lines.add(new OverviewLine(section, "noShowRate", "", bookings.noShowRate()));
		lines.add(new OverviewLine(section, "cancellationRate", "", bookings.cancellationRate()));
	}

}
