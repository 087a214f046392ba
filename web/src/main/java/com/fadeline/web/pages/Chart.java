package com.fadeline.web.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * View model of a chart of bars or lines over labels, drawn by {@code fadeline.js}.
 *
 * @param kind {@code bar} or {@code line}
 * @param unit text after a value, with its leading space
 * @param horizontal whether the bars are horizontal, which leaves room for long labels
 * @param rising whether the series are degrees of one thing, drawn in one hue that gets
 * stronger
 * @param fewest bars of fewer cases are grey
 */
public record Chart(String kind, List<String> labels, List<Series> series, @Nullable String unit,
		@Nullable String labelTitle, @Nullable String valueTitle, boolean horizontal, boolean rising,
		int fewest) implements Drawing {

	/** Fewer cases than this say little: the least of the reports (decision 78). */
	public static final int FEWEST = 10;

	public Chart {
		labels = List.copyOf(labels);
		series = List.copyOf(series);
	}

	/** Returns a chart of vertical bars, such as over time. */
	public static Chart standing(List<String> labels, String valueTitle, Series... series) {
		return new Chart("bar", labels, List.of(series), "", null, valueTitle, false, false, FEWEST);
	}

	/** Returns a chart of horizontal bars, one below the other. */
	public static Chart lying(List<String> labels, String valueTitle, String unit, Series... series) {
		return new Chart("bar", labels, List.of(series), unit, null, valueTitle, true, false, FEWEST);
	}

	/** Returns a chart of lines. */
	public static Chart lines(List<String> labels, String labelTitle, String valueTitle, String unit,
			List<Series> series) {
		return new Chart("line", labels, series, unit, labelTitle, valueTitle, false, false, FEWEST);
	}

	/** Returns the same chart of degrees of one thing, from the least. */
	public Chart ofDegrees() {
		return new Chart(this.kind, this.labels, this.series, this.unit, this.labelTitle, this.valueTitle,
				this.horizontal, true, this.fewest);
	}

	/**
	 * View model of values of one kind, one for each label.
	 *
	 * @param stack series of the same stack are drawn on top of each other
	 * @param band where the values may be, drawn about the line or across the bar; null
	 * if nowhere else
	 * @param cases how many cases each value is of, written beside its bar; null if they
	 * are not
	 */
	public record Series(String label, List<? extends @Nullable Number> values, @Nullable String stack,
			@Nullable Band band, @Nullable List<Long> cases) {

		public Series(String label, List<? extends @Nullable Number> values, @Nullable String stack) {
			this(label, values, stack, null, null);
		}

		public Series(String label, List<? extends @Nullable Number> values, @Nullable String stack,
				@Nullable Band band) {
			this(label, values, stack, band, null);
		}

		/** Returns the same values with the number of cases of each. */
		public Series of(List<Long> cases) {
			return new Series(this.label, this.values, this.stack, this.band, cases);
		}

	}

	/** View model of the lower and upper ends of values, one for each label. */
	public record Band(List<? extends @Nullable Number> low, List<? extends @Nullable Number> high) {
	}

}
