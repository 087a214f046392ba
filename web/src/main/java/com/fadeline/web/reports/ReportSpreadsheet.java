package com.fadeline.web.reports;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.Report;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.csv.Spreadsheet;
import com.fadeline.web.csv.Spreadsheet.About;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Factory of the table of a report for people: headings and constants in words, names in
 * place of ids, and percent in place of shares.
 */
final class ReportSpreadsheet {

	private static final double PERCENT = 100;

	/** Components of rows that are shares from 0 to 1, beside those named as rates. */
	private static final Set<String> SHARES = Set.of("rate", "low", "high", "said", "chanceFrom", "chanceTo",
			"removedMedian", "removedLowerQuartile", "removedUpperQuartile", "perSitting", "perCourse", "clearedLow",
			"clearedHigh", "reachedLow", "reachedHigh", "stoppedLow", "stoppedHigh", "lostLow", "lostHigh");

	private final MessageFormatter say;

	private final Namer groups;

	ReportSpreadsheet(MessageFormatter say, Namer groups) {
		this.say = say;
		this.groups = groups;
	}

	Spreadsheet of(Report report, String title, List<About> about) {
		return switch (report) {
			case OverviewReport overview -> overview(overview, title, about);
			case FadingReport fading -> table(FadingReport.Row.class, fading.rows(), title, about);
			case SittingsReport sittings -> table(SittingsReport.Row.class, sittings.rows(), title, about);
			case ClearanceReport clearance -> table(ClearanceReport.Row.class, clearance.rows(), title, about);
			case ReliabilityReport reliability -> table(ReliabilityReport.Row.class, reliability.rows(), title, about);
			case ReactionsReport reactions -> table(ReactionsReport.Row.class, reactions.rows(), title, about);
			case ReactionRatesReport rates -> table(ReactionRatesReport.Row.class, rates.rows(), title, about);
			case CompletenessReport completeness ->
				table(CompletenessReport.Row.class, completeness.rows(), title, about);
		};
	}

	private <R extends Record> Spreadsheet table(Class<R> type, List<R> rows, String title, List<About> about) {
		List<RecordComponent> columns = Arrays.asList(type.getRecordComponents());
		return new Spreadsheet(title, columns.stream().map(this::heading).toList(), rows.stream().map((row) -> {
			List<@Nullable Object> cells = new ArrayList<>();
			columns.forEach((column) -> cells.add(cell(column, row)));
			return cells;
		}).toList(), about);
	}

	private String heading(RecordComponent column) {
		return this.say.of("sheet." + column.getName());
	}

	private @Nullable Object cell(RecordComponent column, Record row) {
		@Nullable Object value = ReflectionUtils.invokeMethod(column.getAccessor(), row);
		return switch (value) {
			case null -> null;
			case Enum<?> constant -> constant(constant);
			case Double number -> isShare(column.getName()) ? percent(number) : number;
			case Number number -> number;
			default -> column.getName().equals("group") ? this.groups.name(value.toString()) : value;
		};
	}

	private String constant(Enum<?> constant) {
		return switch (constant) {
			case ReactionRatesReport.Position position -> this.say.of("report.position." + position);
			case ReliabilityReport.Statement statement -> this.say.of("sheet.statement." + statement);
			default -> this.say.name(constant);
		};
	}

	private static boolean isShare(String name) {
		return name.endsWith("Rate") || SHARES.contains(name);
	}

	private static double percent(double share) {
		return Math.round(share * PERCENT * PERCENT) / PERCENT;
	}

	private Spreadsheet overview(OverviewReport report, String title, List<About> about) {
		List<String> headings = List.of("section", "figure", "of", "value", "unit");
		return new Spreadsheet(title, headings.stream().map((heading) -> this.say.of("sheet." + heading)).toList(),
				OverviewLine.of(report).stream().map(this::line).toList(), about);
	}

	private List<@Nullable Object> line(OverviewLine line) {
		boolean share = isShare(line.figure());
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(this.say.of("report." + line.section()));
		cells.add(this.say.of("report." + line.figure()));
		cells.add(switch (line.section() + "." + line.figure()) {
			case "courses.outcomes" -> this.say.name(CompletionOutcome.valueOf(line.of()));
			case "weeks.laser", "weeks.saline" -> LocalDate.parse(line.of());
			default -> null;
		});
		cells.add((share && line.value() != null) ? (Number) percent(line.value().doubleValue()) : line.value());
		cells.add(share ? "%" : null);
		return cells;
	}

}
