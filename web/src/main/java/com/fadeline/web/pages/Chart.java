package com.fadeline.web.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * View model of a chart of bars or lines over labels, drawn by {@code fadeline.js}.
 *
 * @param kind {@code bar} or {@code line}
 * @param unit text after a value, with its leading space
 * @param horizontal whether the bars are horizontal, which leaves room for long labels
 */
public record Chart(String kind, List<String> labels, List<Series> series, @Nullable String unit,
		@Nullable String valueTitle, boolean horizontal) {

	public Chart {
		labels = List.copyOf(labels);
		series = List.copyOf(series);
	}

	/** Returns a chart of vertical bars, such as over time. */
	public static Chart standing(List<String> labels, String valueTitle, Series... series) {
		return new Chart("bar", labels, List.of(series), "", valueTitle, false);
	}

	/** Returns a chart of horizontal bars, one below the other. */
	public static Chart lying(List<String> labels, String valueTitle, String unit, Series... series) {
		return new Chart("bar", labels, List.of(series), unit, valueTitle, true);
	}

	/** Returns the chart as JSON, for the {@code data-chart} of a canvas. */
	public String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

	/**
	 * View model of values of one kind, one for each label.
	 *
	 * @param stack series of the same stack are drawn on top of each other
	 */
	public record Series(String label, List<? extends @Nullable Number> values, @Nullable String stack) {
	}

}
