package com.fadeline.web.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.web.csv.Spreadsheet.About;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writer of a table as XLSX: typed cells, so that nothing is read as a formula or a date
 * that is none, and a second sheet that says what the table is of.
 */
final class Xlsx {

	/** What Excel allows. */
	private static final int LONGEST_NAME = 31;

	private static final int LONGEST_COLUMN = 60;

	private static final String DAY = "yyyy-mm-dd";

	private Xlsx() {
	}

	static byte[] write(Spreadsheet sheet) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(file, "Fadeline", "1.0")) {
			table(workbook.newWorksheet(name(sheet.title())), sheet);
			about(workbook.newWorksheet("Fadeline"), sheet);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static void table(Worksheet worksheet, Spreadsheet sheet) {
		List<String> headings = sheet.headings();
		for (int column = 0; column < headings.size(); column++) {
			worksheet.value(0, column, headings.get(column));
			worksheet.style(0, column).bold().wrapText(true).set();
			worksheet.width(column, width(sheet, column));
		}
		for (int row = 0; row < sheet.rows().size(); row++) {
			List<@Nullable Object> cells = sheet.rows().get(row);
			for (int column = 0; column < cells.size(); column++) {
				cell(worksheet, row + 1, column, cells.get(column));
			}
		}
		worksheet.freezePane(0, 1);
		worksheet.setAutoFilter(0, 0, sheet.rows().size(), headings.size() - 1);
	}

	private static void cell(Worksheet worksheet, int row, int column, @Nullable Object value) {
		switch (value) {
			case null -> {
			}
			case Number number -> worksheet.value(row, column, number);
			case LocalDate day -> {
				worksheet.value(row, column, day);
				worksheet.style(row, column).format(DAY).set();
			}
			default -> worksheet.value(row, column, value.toString());
		}
	}

	private static double width(Spreadsheet sheet, int column) {
		int longest = sheet.rows()
			.stream()
			.map((row) -> row.get(column))
			.mapToInt((value) -> (value == null) ? 0 : value.toString().length())
			.max()
			.orElse(0);
		return Math.min(LONGEST_COLUMN, Math.max(longest, 12) + 2);
	}

	private static void about(Worksheet worksheet, Spreadsheet sheet) {
		for (int row = 0; row < sheet.about().size(); row++) {
			About line = sheet.about().get(row);
			worksheet.value(row, 0, line.what());
			worksheet.style(row, 0).bold().set();
			worksheet.value(row, 1, line.value());
		}
		worksheet.width(0, 24);
		worksheet.width(1, LONGEST_COLUMN);
	}

	/** Excel refuses some characters in the name of a sheet. */
	private static String name(String title) {
		String name = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

}
