package com.fadeline.store.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timer with a thread of its own that repeats a task, whatever its outcome: a bare timer
 * silently never repeats a task that has failed once.
 */
public final class Rounds implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);

	private final ScheduledExecutorService thread;

	private Rounds(ScheduledExecutorService thread) {
		this.thread = thread;
	}

	/**
	 * Starts a timer with a pause before each round.
	 * @param name of the thread, which describes its task
	 */
	public static Rounds every(Duration pause, String name, Runnable work) {
		ScheduledExecutorService thread = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
		thread.scheduleWithFixedDelay(() -> round(name, work), pause.toMillis(), pause.toMillis(),
				TimeUnit.MILLISECONDS);
		return new Rounds(thread);
	}

	private static void round(String name, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | Error ex) {
			log.warn("What goes on as '{}' has failed, and goes on", name, ex);
		}
	}

	/** Ends after the current round. */
	@Override
	public void close() {
		this.thread.close();
	}

}
