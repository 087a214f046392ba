package com.fadeline.web.reports;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import org.jspecify.annotations.Nullable;

/** Factory of links from figures to the courses behind them. */
@FunctionalInterface
interface DrillDownLink {

	/**
	 * Returns the address of the courses behind a figure.
	 * @param group group of the report
	 * @param detail value by which the figure is subdivided; null if it is not
	 * @return null if there are no such courses
	 */
	@Nullable String figure(long figure, CountedFigure counted, String group, @Nullable String detail);

	/**
	 * Returns the address for a figure that is not subdivided, independent of the groups
	 * of its report.
	 */
	default @Nullable String all(long figure, CountedFigure counted) {
		return figure(figure, counted, Grouping.ALL.name(), null);
	}

}
