package com.fadeline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

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

	/** Runs a number of callers for a duration. */
	static Result run(int callers, Duration duration, Runnable deed) throws InterruptedException, ExecutionException {
		long begin = System.nanoTime();
		long end = begin + duration.toNanos();
		List<Future<List<Long>>> working = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < callers; i++) {
				working.add(threads.submit(() -> repeat(end, deed)));
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		LongStream latencies = LongStream.empty();
		for (Future<List<Long>> caller : working) {
			latencies = LongStream.concat(latencies, caller.get().stream().mapToLong(Long::longValue));
		}
		Latencies all = Latencies.of(latencies);
		return new Result(all.nanos().length / seconds, all);
	}

	private static List<Long> repeat(long end, Runnable deed) {
		List<Long> latencies = new ArrayList<>();
		for (long before = System.nanoTime(); before < end;) {
			deed.run();
			long after = System.nanoTime();
			latencies.add(after - before);
			before = after;
		}
		return latencies;
	}

}
