package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.web.pages.Drawing;

/**
 * View model of a funnel plot: rates of groups over their size, with the limits of
 * chance, drawn by {@code fadeline.js}. Rates are in percent.
 *
 * @param kind type of the chart
 * @param limits by size, ascending
 */
record FunnelChart(String kind, List<Point> points, double mean, List<Limit> limits, Words words) implements Drawing {

	FunnelChart(List<Point> points, double mean, List<Limit> limits, Words words) {
		this("funnel", List.copyOf(points), mean, List.copyOf(limits), words);
	}

	/** View model of the rate of one group. */
	record Point(String label, long x, double y) {
	}

	/** View model of the limits for one size. */
	record Limit(long x, double low998, double low95, double high95, double high998) {
	}

	/** View model of the texts of a funnel plot. */
	record Words(String size, String rate, String groups, String mean, String limit95, String limit998) {
	}

}
