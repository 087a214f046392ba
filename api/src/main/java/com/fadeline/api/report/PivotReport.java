package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of a pivot table: one figure by two dimensions.
 *
 * @param fewest least number of cases of which a share is told
 * @param cells those with cases, by row and column
 */
public record PivotReport(ReportScope scope, Measure measure, Dimension rows, Dimension columns, int fewest,
		List<Cell> cells) {

	public PivotReport {
		cells = List.copyOf(cells);
	}

	/**
	 * Read model of a cell.
	 *
	 * @param cases number of cases that it is of
	 * @param value the figure; null of a share of too few cases
	 * @param low lower end of the 95 % interval of a share; null if there is none
	 * @param high upper end of it
	 */
	public record Cell(String row, String column, long cases, @Nullable Double value, @Nullable Double low,
			@Nullable Double high) {
	}

}
