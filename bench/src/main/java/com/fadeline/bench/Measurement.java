package com.fadeline.bench;

import org.jspecify.annotations.Nullable;

/**
 * Value object of what one turn measured.
 *
 * @param perSecond operations in a second
 * @param cpuMicros processor time of an operation in microseconds, of the service and its
 * database; not a number if it was not measured
 * @param latencies duration of each operation; null where a program that measures by
 * itself tells none
 */
record Measurement(double perSecond, double cpuMicros, @Nullable Latencies latencies) {

	/** Returns what callers did, without the processor time. */
	static Measurement of(Callers.Result result) {
		return new Measurement(result.perSecond(), Double.NaN, result.latencies());
	}

	/** Returns the same with the processor time that processes took in the meantime. */
	static Measurement of(ProcessorTime processes, TimedTurn turn) throws Exception {
		long before = processes.micros();
		long begin = System.nanoTime();
		Measurement measured = turn.run();
		double operations = measured.perSecond() * (System.nanoTime() - begin) / 1e9;
		return new Measurement(measured.perSecond(), (processes.micros() - before) / operations, measured.latencies());
	}

	interface TimedTurn {

		Measurement run() throws Exception;

	}

}
