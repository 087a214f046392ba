package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.web.pages.Chart;
import org.jspecify.annotations.Nullable;

/**
 * View model of a report: figures first, then the sections they are made of, in the
 * language of the reader.
 *
 * @param note what the figures mean
 */
record ReportTableModel(String note, List<Figures> figures, List<Section> sections) {

	/** Figures that belong together. */
	record Figures(String title, List<Figure> figures) {
	}

	/**
	 * One figure.
	 *
	 * @param link to what is behind it; null where there is nothing to show
	 */
	record Figure(String label, String value, @Nullable String link) {
	}

	/** A table, and a chart of the same where one tells more than the table. */
	record Section(String title, @Nullable Chart chart, Table table) {
	}

	/**
	 * A table, of which the first column names its rows.
	 *
	 * @param headings of its columns
	 */
	record Table(List<String> headings, List<Row> rows) {
	}

	/**
	 * One row.
	 *
	 * @param link to what it is about; null where there is nothing to show
	 */
	record Row(String name, @Nullable String link, List<Cell> cells) {

		Row(String name, List<Cell> cells) {
			this(name, null, cells);
		}

	}

	/**
	 * One cell.
	 *
	 * @param link to what is behind it; null where there is nothing to show
	 */
	record Cell(String text, @Nullable String link) {

		static Cell of(String text) {
			return new Cell(text, null);
		}

	}

}
