package com.fadeline.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

	/** How long no write has gone through. */
	Duration silence() {
		return Duration.ofNanos(System.nanoTime() - (this.acknowledged.isEmpty() ? 0 : this.acknowledged.last()));
	}

	/**
	 * The times at which the health was good though writes had failed for five seconds
	 * and did for two more.
	 */
	List<Long> lies() {
		List<Long> lies = new ArrayList<>();
		this.health.forEach((at, good) -> {
			long from = at - GRACE;
			long to = at + SHORTLY;
			boolean known = !this.acknowledged.isEmpty() && from > this.acknowledged.first()
					&& to < this.acknowledged.last();
			if (good && known && this.acknowledged.subSet(from, to).isEmpty()
					&& !this.failed.subSet(from, to).isEmpty()) {
				lies.add(at);
			}
		});
		return lies;
	}

	/**
	 * How long after a moment the health was good for good.
	 */
	Duration untilGoodAfter(long moment) {
		Long lastBad = this.health.tailMap(moment)
			.entrySet()
			.stream()
			.filter((sample) -> !sample.getValue())
			.map(NavigableMap.Entry::getKey)
			.reduce(moment, Math::max);
		return Duration.ofNanos(lastBad - moment);
	}

	@Override
	public void close() throws InterruptedException {
		this.watch.interrupt();
		this.watch.join();
	}

}
