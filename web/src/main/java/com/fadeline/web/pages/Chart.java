package com.fadeline.web.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * View model of a chart of bars or lines over labels, drawn by {@code fadeline.js}.
 *
 * @param kind {@code bar} or {@code line}
 * @param unit text after a value, with its leading space
 * @param horizontal whether the bars are horizontal, which leaves room for long labels
 */
public record Chart(String kind, List<String> labels, List<Series> series, @Nullable String unit,
		@Nullable String labelTitle, @Nullable String valueTitle, boolean horizontal) implements Drawing {

	public Chart {
		labels = List.copyOf(labels);
		series = List.copyOf(series);
	}

	/** Returns a chart of vertical bars, such as over time. */
	public static Chart standing(List<String> labels, String valueTitle, Series... series) {
		return new Chart("bar", labels, List.of(series), "", null, valueTitle, false);
	}

	/** Returns a chart of horizontal bars, one below the other. */
	public static Chart lying(List<String> labels, String valueTitle, String unit, Series... series) {
		return new Chart("bar", labels, List.of(series), unit, null, valueTitle, true);
	}

	/** Returns a chart of lines. */
	public static Chart lines(List<String> labels, String labelTitle, String valueTitle, String unit,
			List<Series> series) {
		return new Chart("line", labels, series, unit, labelTitle, valueTitle, false);
	}

	/**
	 * View model of values of one kind, one for each label.
	 *
	 * @param stack series of the same stack are drawn on top of each other
	 * @param band where the values may be, drawn about the line; null if nowhere else
	 */
	public record Series(String label, List<? extends @Nullable Number> values, @Nullable String stack,
			@Nullable Band band) {

		public Series(String label, List<? extends @Nullable Number> values, @Nullable String stack) {
			this(label, values, stack, null);
		}

	}

	/** View model of the lower and upper ends of values, one for each label. */
	public record Band(List<? extends @Nullable Number> low, List<? extends @Nullable Number> high) {
	}

}
