package com.fadeline.web.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fadeline.api.Lists;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a table for people who open it in a spreadsheet.
 *
 * @param rows cells are texts, numbers or days, and null where there is nothing
 * @param about what the table is of, line by line
 */
public record Spreadsheet(String title, List<String> headings, List<List<@Nullable Object>> rows, List<About> about) {

	public Spreadsheet {
		headings = List.copyOf(headings);
		rows = List.copyOf(rows);
		about = List.copyOf(about);
	}

	/** Returns it with a last column that says the same in every row. */
	public Spreadsheet with(String heading, String value) {
		return new Spreadsheet(this.title, Lists.and(this.headings, heading), this.rows.stream().map((row) -> {
			List<@Nullable Object> cells = new ArrayList<>(row);
			cells.add(value);
			return cells;
		}).toList(), this.about);
	}

	/** Returns it with the rows of another one with the same columns below its own. */
	public Spreadsheet above(Spreadsheet other) {
		return new Spreadsheet(this.title, this.headings,
				Stream.concat(this.rows.stream(), other.rows.stream()).toList(), this.about);
	}

	/** Value object of a line about the table, such as its period. */
	public record About(String what, String value) {
	}

	/** Kind of file, as the extension of its name. */
	public enum Kind {

		CSV("text/csv;charset=UTF-8"),

		XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

		private final String mediaType;

		Kind(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return this.mediaType;
		}

		public String extension() {
			return "." + name().toLowerCase(Locale.ROOT);
		}

		/** Returns the content of the file, in the form of a locale. */
		public byte[] write(Spreadsheet sheet, Locale locale) {
			return switch (this) {
				case CSV -> new LocalCsv(locale).write(sheet);
				case XLSX -> Xlsx.write(sheet);
			};
		}

	}

}
