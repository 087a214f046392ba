package com.fadeline.bench;

import java.util.stream.DoubleStream;

/** Value object of the median and the extremes of some figures. */
record Spread(double median, double min, double max) {

	static Spread of(DoubleStream figures) {
		double[] sorted = figures.sorted().toArray();
		return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
	}

	/** Returns whether the extremes differ by less than that share of the median. */
	boolean isWithin(double share) {
		return this.max - this.min < share * this.median;
	}

}
