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
public record ReportTableModel(String note, List<Figures> figures, List<Section> sections) {

	/** View model of figures that belong together. */
	public record Figures(String title, List<Figure> figures) {
	}

	/**
	 * View model of a figure.
	 *
	 * @param link link to the courses behind it; null if there are none
	 * @param before value of the time before; null if that is not shown
	 */
	public record Figure(String label, String value, @Nullable String link, @Nullable String before) {

		public Figure(String label, String value, @Nullable String link) {
			this(label, value, link, null);
		}

	}

	/**
	 * View model of a section: a table, with a chart of the same values where that is
	 * clearer.
	 */
	public record Section(String title, @Nullable Drawing chart, Table table) {
	}

	/**
	 * View model of a table whose first column names its rows.
	 *
	 * @param headings headings of its columns
	 */
	public record Table(List<String> headings, List<Row> rows) {
	}

	/**
	 * View model of a row.
	 *
	 * @param link link to its subject; null if there is none
	 */
	public record Row(String name, @Nullable String link, List<Cell> cells) {

		public Row(String name, List<Cell> cells) {
			this(name, null, cells);
		}

	}

	/**
	 * View model of a cell.
	 *
	 * @param link link to the courses behind it; null if there are none
	 * @param before text of the time before; null if that is not shown
	 * @param fixed whether it is the same at any time, such as a published rate
	 */
	public record Cell(String text, @Nullable String link, @Nullable String before, boolean fixed) {

		public Cell(String text, @Nullable String link) {
			this(text, link, null, false);
		}

		/** Returns one that is the same at any time. */
		public static Cell fixed(String text) {
			return new Cell(text, null, null, true);
		}

		/** Returns it beside the text of the time before, unless it is fixed. */
		Cell compared(String before) {
			return this.fixed ? this : new Cell(this.text, this.link, before, false);
		}

		public static Cell of(String text) {
			return new Cell(text, null);
		}

	}

}
