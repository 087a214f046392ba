package com.fadeline.web.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bars or lines over labels, as {@code fadeline.js} draws them.
 *
 * @param kind {@code bar} or {@code line}
 * @param unit what follows a value, with its space
 * @param horizontal whether the bars lie, which leaves room for long labels
 */
public record Chart(String kind, List<String> labels, List<Series> series, @Nullable String unit,
		@Nullable String valueTitle, boolean horizontal) {

	public Chart {
		labels = List.copyOf(labels);
		series = List.copyOf(series);
	}

	/** Bars that stand, such as over time. */
	public static Chart standing(List<String> labels, String valueTitle, Series... series) {
		return new Chart("bar", labels, List.of(series), "", valueTitle, false);
	}

	/** Bars that lie, one below the other. */
	public static Chart lying(List<String> labels, String valueTitle, String unit, Series... series) {
		return new Chart("bar", labels, List.of(series), unit, valueTitle, true);
	}

	/** What a canvas takes as its {@code data-chart}. */
	public String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

	/**
	 * Values of one kind, one for each label.
	 *
	 * @param stack those of one stack stand on each other
	 */
	public record Series(String label, List<? extends @Nullable Number> values, @Nullable String stack) {
	}

}
