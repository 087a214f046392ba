package com.fadeline.administration.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pool of the few threads that hash passwords, fewer than processors where there are
 * several, so that the requests of users who have signed in already always find a
 * processor that does not hash. Waiting requests are served in turns by source: a source
 * with many waits for those with one.
 */
final class HashingPool {

	/** How many may wait in all. */
	static final int LONGEST_QUEUE = 200;

	/** How many may wait from one source. */
	static final int LONGEST_OF_SOURCE = 100;

	private final ThreadPoolExecutor threads;

	private final Duration patience;

	private final Map<String, Integer> bySource = new ConcurrentHashMap<>();

	private final AtomicInteger waiting = new AtomicInteger();

	private final AtomicLong sequence = new AtomicLong();

	/**
	 * Creates a pool.
	 * @param patience how long a request waits for its turn
	 */
	HashingPool(int threads, Duration patience) {
		this.patience = patience;
		AtomicInteger number = new AtomicInteger();
		this.threads = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new PriorityBlockingQueue<>(),
				Thread.ofPlatform().daemon().name("password-check-", number.getAndIncrement()).factory());
		this.threads.allowCoreThreadTimeOut(true);
	}

	/** Creates a pool for this machine: one processor stays free where there are two. */
	static HashingPool ofThisMachine() {
		return new HashingPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Duration.ofMillis(2500));
	}

	/**
	 * Does some work of a source when it is its turn.
	 * @throws SignInBusyException if its turn does not come soon
	 */
	<T> T soon(String source, Callable<T> work) {
		Integer share = this.bySource.merge(source, 1, Integer::sum);
		this.waiting.incrementAndGet();
		try {
			if (share > LONGEST_OF_SOURCE || this.waiting.get() > LONGEST_QUEUE) {
				throw new SignInBusyException();
			}
			return soon(new Turn<>(share, this.sequence.getAndIncrement(), work));
		}
		finally {
			this.waiting.decrementAndGet();
			this.bySource.computeIfPresent(source, (key, count) -> (count > 1) ? Integer.valueOf(count - 1) : null);
		}
	}

	/** Does some work that has to be done, such as that of a start. */
	<T> T inTurn(Callable<T> work) {
		Turn<T> turn = new Turn<>(1, this.sequence.getAndIncrement(), work);
		this.threads.execute(turn);
		return result(turn);
	}

	/** Returns how many are served or wait. */
	int waiting() {
		return this.waiting.get();
	}

	private <T> T soon(Turn<T> turn) {
		this.threads.execute(turn);
		try {
			return turn.get(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			if (turn.giveUp()) {
				this.threads.remove(turn);
				throw new SignInBusyException();
			}
			return result(turn);
		}
		catch (InterruptedException ex) {
			turn.giveUp();
			Thread.currentThread().interrupt();
			throw new SignInBusyException();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private static <T> T result(Turn<T> turn) {
		try {
			return turn.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SignInBusyException();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

		private final int share;

		private final long sequence;

		private final AtomicBoolean decided = new AtomicBoolean();

		/**
		 * Creates a turn.
		 * @param share how many of its source there are with it
		 */
		Turn(int share, long sequence, Callable<T> work) {
			super(work);
			this.share = share;
			this.sequence = sequence;
		}

		/** Gives the turn up; returns whether it has not begun, and so never will. */
		boolean giveUp() {
			return this.decided.compareAndSet(false, true);
		}

		@Override
		public void run() {
			if (this.decided.compareAndSet(false, true)) {
				super.run();
			}
		}

		@Override
		public int compareTo(Turn<?> other) {
			int byShare = Integer.compare(this.share, other.share);
			return (byShare != 0) ? byShare : Long.compare(this.sequence, other.sequence);
		}

		@Override
		public boolean equals(Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
