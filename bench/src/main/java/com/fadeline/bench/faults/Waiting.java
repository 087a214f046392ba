package com.fadeline.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Helper that polls a condition. */
final class Waiting {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private Waiting() {
	}

	/**
	 * Waits until a condition holds; an {@link IOException} counts as not holding.
	 * @throws IllegalStateException if it does not within the limit
	 */
	static void until(String what, Duration limit, Callable<Boolean> holds) throws Exception {
		long begin = System.nanoTime();
		while (!holds(holds)) {
			if (System.nanoTime() - begin > limit.toNanos()) {
				throw new IllegalStateException("Waited %d s in vain for %s".formatted(limit.toSeconds(), what));
			}
			Thread.sleep(PAUSE);
		}
	}

	private static boolean holds(Callable<Boolean> holds) throws Exception {
		try {
			return holds.call();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
