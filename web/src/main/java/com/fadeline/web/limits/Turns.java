package com.fadeline.web.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limiter of parallel operations of an account; further ones wait for a turn for a short
 * time.
 */
final class Turns {

	private static final int WAITING_FOR_EACH = 10;

	private final int atOnce;

	private final Duration longestWait;

	private final Map<String, Line> lines = new HashMap<>();

	/**
	 * @param atOnce parallel operations of each account
	 */
	Turns(int atOnce, Duration longestWait) {
		this.atOnce = atOnce;
		this.longestWait = longestWait;
	}

	/**
	 * Waits for a turn, to be given back.
	 * @throws TooManyRequestsException if no turn comes in time, or too many operations
	 * are waiting
	 */
	void take(String account) {
		Line line = joined(account);
		boolean taken = false;
		try {
			taken = line.turns.tryAcquire(this.longestWait.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			if (!taken) {
				left(account, line);
			}
		}
		if (!taken) {
			throw TooManyRequestsException.after(Duration.ofSeconds(1));
		}
	}

	void giveBack(String account) {
		Line line;
		synchronized (this.lines) {
			line = this.lines.get(account);
		}
		if (line != null) {
			line.turns.release();
			left(account, line);
		}
	}

	private Line joined(String account) {
		synchronized (this.lines) {
			Line line = this.lines.computeIfAbsent(account, (name) -> new Line(new Semaphore(this.atOnce, true)));
			if (line.length >= this.atOnce * (1 + WAITING_FOR_EACH)) {
				throw TooManyRequestsException.after(this.longestWait);
			}
			line.length++;
			return line;
		}
	}

	private void left(String account, Line line) {
		synchronized (this.lines) {
			line.length--;
			if (line.length == 0) {
				this.lines.remove(account);
			}
		}
	}

	/** Queue of an account: operations that have a turn, and those that wait for one. */
	private static final class Line {

		private final Semaphore turns;

		private int length;

		Line(Semaphore turns) {
			this.turns = turns;
		}

	}

}
