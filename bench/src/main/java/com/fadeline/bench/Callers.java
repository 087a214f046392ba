package com.fadeline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Load generator: callers on virtual threads that each repeat the same operation. */
final class Callers {

	private Callers() {
	}

	/**
	 * Measured throughput.
	 *
	 * @param perSecond operations in a second
	 * @param latencies duration of each
	 */
	record Result(double perSecond, Latencies latencies) {
	}

	/** Runs callers that each begin their next operation when the last one has ended. */
	static Result run(int callers, Duration duration, Runnable deed) throws InterruptedException, ExecutionException {
		return atOnce(callers, (number, begin) -> repeat(begin + duration.toNanos(), deed));
	}

	/**
	 * Runs callers that together begin so many operations a second, whatever the earlier
	 * ones take. Durations count from when an operation was due, so that those which a
	 * slow one held up are slow as well.
	 */
	static Result atRate(double perSecond, int callers, Duration duration, Runnable deed)
			throws InterruptedException, ExecutionException {
		double interval = callers * 1e9 / perSecond;
		return atOnce(callers, (number, begin) -> repeat(begin + (long) (interval * number / callers),
				begin + duration.toNanos(), (long) interval, deed));
	}

	private static Result atOnce(int callers, Work work) throws InterruptedException, ExecutionException {
		long begin = System.nanoTime();
		List<Future<Latencies>> working = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < callers; i++) {
				int number = i;
				working.add(threads.submit(() -> work.of(number, begin)));
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		Latencies all = Latencies.none();
		for (Future<Latencies> caller : working) {
			all.add(caller.get());
		}
		return new Result(all.count() / seconds, all);
	}

	private static Latencies repeat(long end, Runnable deed) {
		Latencies latencies = Latencies.none();
		for (long before = System.nanoTime(); before < end;) {
			deed.run();
			long after = System.nanoTime();
			latencies.add(after - before);
			before = after;
		}
		return latencies;
	}

	private static Latencies repeat(long first, long end, long interval, Runnable deed) {
		Latencies latencies = Latencies.none();
		for (long due = first; due < end; due += interval) {
			for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
				LockSupport.parkNanos(wait);
			}
			deed.run();
			latencies.add(System.nanoTime() - due);
		}
		return latencies;
	}

	private interface Work {

		Latencies of(int caller, long begin);

	}

}
