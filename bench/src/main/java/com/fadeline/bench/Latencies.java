package com.fadeline.bench;

import java.util.stream.LongStream;

/**
 * Value object of measured durations.
 *
 * @param nanos each duration in nanoseconds, in ascending order
 */
record Latencies(long[] nanos) {

	static Latencies of(LongStream nanos) {
		return new Latencies(nanos.sorted().toArray());
	}

	/** Returns a percentile in milliseconds; that of 100 is the longest duration. */
	double milliseconds(int percent) {
		return this.nanos[(int) ((this.nanos.length - 1) * (long) percent / 100)] / 1e6;
	}

}
