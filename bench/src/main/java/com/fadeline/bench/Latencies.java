package com.fadeline.bench;

import java.util.stream.LongStream;

import org.HdrHistogram.Histogram;

/**
 * Value object of measured durations, to three digits. It is not safe for threads: each
 * caller has its own, added up at the end.
 *
 * @param histogram durations in nanoseconds
 */
record Latencies(Histogram histogram) {

	private static final int DIGITS = 3;

	static Latencies none() {
		return new Latencies(new Histogram(DIGITS));
	}

	static Latencies of(LongStream nanos) {
		Latencies all = none();
		nanos.forEach(all::add);
		return all;
	}

	void add(long nanos) {
		this.histogram.recordValue(Math.max(0, nanos));
	}

	void add(Latencies others) {
		this.histogram.add(others.histogram);
	}

	long count() {
		return this.histogram.getTotalCount();
	}

	/** Returns a percentile in milliseconds; that of 100 is the longest duration. */
	double milliseconds(double percent) {
		return this.histogram.getValueAtPercentile(percent) / 1e6;
	}

}
