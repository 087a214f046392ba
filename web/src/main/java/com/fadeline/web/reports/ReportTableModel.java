package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.web.pages.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * View model of a report: figures first, then the sections from which they are computed,
 * in the locale of the reader.
 *
 * @param note explanation of the figures
 */
record ReportTableModel(String note, List<Figures> figures, List<Section> sections) {

	/** View model of figures that belong together. */
	record Figures(String title, List<Figure> figures) {
	}

	/**
	 * View model of a figure.
	 *
	 * @param link link to the courses behind it; null if there are none
	 */
	record Figure(String label, String value, @Nullable String link) {
	}

	/**
	 * View model of a section: a table, with a chart of the same values where that is
	 * clearer.
	 */
	record Section(String title, @Nullable Drawing chart, Table table) {
	}

	/**
	 * View model of a table whose first column names its rows.
	 *
	 * @param headings headings of its columns
	 */
	record Table(List<String> headings, List<Row> rows) {
	}

	/**
	 * View model of a row.
	 *
	 * @param link link to its subject; null if there is none
	 */
	record Row(String name, @Nullable String link, List<Cell> cells) {

		Row(String name, List<Cell> cells) {
			this(name, null, cells);
		}

	}

	/**
	 * View model of a cell.
	 *
	 * @param link link to the courses behind it; null if there are none
	 */
	record Cell(String text, @Nullable String link) {

		static Cell of(String text) {
			return new Cell(text, null);
		}

	}

}
