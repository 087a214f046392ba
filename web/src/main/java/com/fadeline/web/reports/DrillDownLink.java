package com.fadeline.web.reports;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import org.jspecify.annotations.Nullable;

/** Factory of links from figures to the courses behind them. */
@FunctionalInterface
interface DrillDownLink {

	/**
	 * The address of the courses behind a figure.
	 * @param group of the report
	 * @param detail by what the figure is told apart; null where it is not
	 * @return null where there are none
	 */
	@Nullable String figure(long figure, CountedFigure counted, String group, @Nullable String detail);

	/** The same of a figure that is not told apart, whatever the groups of its report. */
	default @Nullable String all(long figure, CountedFigure counted) {
		return figure(figure, counted, Grouping.ALL.name(), null);
	}

}
