package com.fadeline.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/**
 * When writes went through and when they failed, and what the health told everybody
 * meanwhile, by {@link System#nanoTime}.
 */
final class Timeline implements AutoCloseable {

	/** So late the health may be. */
	static final long GRACE = Duration.ofSeconds(5).toNanos();

	/**
	 * So much later than the service itself a writer may learn that it can write again.
	 */
	private static final long SHORTLY = Duration.ofSeconds(2).toNanos();

	private static final long PAUSE = Duration.ofMillis(200).toNanos();

	private final NavigableMap<Long, Boolean> health = new ConcurrentSkipListMap<>();

	private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();

	private final ConcurrentSkipListSet<Long> failed = new ConcurrentSkipListSet<>();

	private final Thread watch;

	/** Begins to ask for the health. */
	Timeline(Service service) {
		this.watch = Thread.ofVirtual().start(() -> {
			while (!Thread.currentThread().isInterrupted()) {
				try {
					this.health.put(System.nanoTime(), service.health().statusCode() == 200);
				}
				catch (IOException ex) {
					this.health.put(System.nanoTime(), false);
				}
				LockSupport.parkNanos(PAUSE);
			}
		});
	}

	void acknowledged() {
		this.acknowledged.add(System.nanoTime());
	}

	void failed() {
		this.failed.add(System.nanoTime());
	}

	/**
	 * The times at which the health was good though writes had failed for five seconds,
	 * and went on to fail for two more.
	 */
	List<Long> lies() {
		return this.health.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.filter((at) -> failed(at - GRACE, at, at + SHORTLY))
			.toList();
	}

	/**
	 * Whether none got through from one moment to another, and what failed before and
	 * after a moment between proves that it was tried. What is slow does not fail.
	 */
	private boolean failed(long from, long at, long to) {
		Long earlier = this.acknowledged.floor(from);
		Long next = this.acknowledged.ceiling(at);
		return earlier != null && next != null && this.acknowledged.subSet(from, to).isEmpty()
				&& !this.failed.subSet(earlier, at).isEmpty() && !this.failed.subSet(at, next).isEmpty();
	}

	/**
	 * How long after a moment the health was good for good.
	 */
	Duration untilGoodAfter(long moment) {
		Long lastBad = this.health.tailMap(moment)
			.entrySet()
			.stream()
			.filter((sample) -> !sample.getValue())
			.map(Map.Entry::getKey)
			.reduce(moment, Math::max);
		return Duration.ofNanos(lastBad - moment);
	}

	@Override
	public void close() throws InterruptedException {
		this.watch.interrupt();
		this.watch.join();
	}

}
