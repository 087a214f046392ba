package com.fadeline.bench;

import java.util.stream.LongStream;

/**
 * How long things took.
 *
 * @param nanos each time in nanoseconds, in ascending order
 */
record Latencies(long[] nanos) {

	static Latencies of(LongStream nanos) {
		return new Latencies(nanos.sorted().toArray());
	}

	/**
	 * The time that so many percent kept to, in milliseconds; of 100 it is the longest.
	 */
	double milliseconds(int percent) {
		return this.nanos[(int) ((this.nanos.length - 1) * (long) percent / 100)] / 1e6;
	}

}
