package com.fadeline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Callers on virtual threads that each do the same thing again and again. */
final class Callers {

	private Callers() {
	}

	/**
	 * What callers achieved.
	 *
	 * @param perSecond how often it was done in a second
	 * @param latencies how long each took
	 */
	record Result(double perSecond, Latencies latencies) {
	}

	/** Lets so many callers do it for so long. */
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
