package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Figure;
import com.fadeline.web.reports.ReportTableModel.Figures;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/**
 * Helper that puts the figures of the time before beside those of a report, found by
 * their places; rows by their names. A row that the time before has not, such as a week,
 * stays as it is.
 */
final class Comparison {

	private Comparison() {
	}

	static ReportTableModel of(ReportTableModel now, ReportTableModel before) {
		Map<String, String> values = new HashMap<>();
		before.figures()
			.forEach((group) -> group.figures().forEach((figure) -> values.put(place(group, figure), figure.value())));
		Map<String, Section> sections = new HashMap<>();
		before.sections().forEach((section) -> sections.put(section.title(), section));
		return new ReportTableModel(now.note(), now.figures().stream().map((group) -> figures(group, values)).toList(),
				now.sections().stream().map((section) -> section(section, sections.get(section.title()))).toList());
	}

	private static Figures figures(Figures group, Map<String, String> before) {
		return new Figures(group.title(),
				group.figures()
					.stream()
					.map((figure) -> new Figure(figure.label(), figure.value(), figure.link(),
							before.get(place(group, figure))))
					.toList());
	}

	/** A label differs between one and several. */
	private static String place(Figures group, Figure figure) {
		return group.title() + "/" + group.figures().indexOf(figure);
	}

	private static Section section(Section now, @Nullable Section before) {
		return (before == null) ? now : new Section(now.title(), now.chart(),
				new Table(now.table().headings(), rows(now.table().rows(), before.table().rows())));
	}

	private static List<Row> rows(List<Row> now, List<Row> before) {
		boolean named = areNamed(now) && areNamed(before);
		Map<String, Row> byKey = new HashMap<>();
		before.forEach((row) -> byKey.putIfAbsent(key(row, named), row));
		return now.stream().map((row) -> {
			@Nullable Row same = byKey.get(key(row, named));
			return (same == null) ? row : row(row, same, named ? 0 : 1);
		}).toList();
	}

	/**
	 * Returns whether rows have names of their own; else the first cell tells them apart.
	 */
	private static boolean areNamed(List<Row> rows) {
		return rows.stream().map(Row::name).distinct().count() == rows.size();
	}

	private static String key(Row row, boolean named) {
		return named ? row.name() : row.name() + "/" + row.cells().getFirst().text();
	}

	private static Row row(Row now, Row before, int first) {
		List<Cell> cells = new ArrayList<>();
		for (int column = 0; column < now.cells().size(); column++) {
			Cell cell = now.cells().get(column);
			cells.add((column < first) ? cell : cell.compared(before.cells().get(column).text()));
		}
		return new Row(now.name(), now.link(), cells);
	}

}
