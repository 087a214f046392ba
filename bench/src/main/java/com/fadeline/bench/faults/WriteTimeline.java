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
 * Recorder of when writes were acknowledged and when they failed, and of the public
 * health meanwhile, by {@link System#nanoTime}.
 */
final class WriteTimeline implements AutoCloseable {

	/** Tolerated delay of the health. */
	static final long GRACE = Duration.ofSeconds(5).toNanos();

	/**
	 * Tolerated delay after which a writer may notice later than the service that writes
	 * work again.
	 */
	private static final long SHORTLY = Duration.ofSeconds(2).toNanos();

	private static final long PAUSE = Duration.ofMillis(200).toNanos();

	private final NavigableMap<Long, Boolean> health = new ConcurrentSkipListMap<>();

	private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();

	private final ConcurrentSkipListSet<Long> failed = new ConcurrentSkipListSet<>();

	private final Thread watch;

	/** Begins to poll the health. */
	WriteTimeline(Service service) {
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
	 * Returns the times at which the health was good although writes had failed for five
	 * seconds, and continued to fail for two more.
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
	 * Returns whether no write was acknowledged between two moments; failures before and
	 * after a moment between them prove that writes were tried. A slow write is no
	 * failure.
	 */
	private boolean failed(long from, long at, long to) {
		Long earlier = this.acknowledged.floor(from);
		Long next = this.acknowledged.ceiling(at);
		return earlier != null && next != null && this.acknowledged.subSet(from, to).isEmpty()
				&& !this.failed.subSet(earlier, at).isEmpty() && !this.failed.subSet(at, next).isEmpty();
	}

	/** Returns how long after a moment the health became good and stayed so. */
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
