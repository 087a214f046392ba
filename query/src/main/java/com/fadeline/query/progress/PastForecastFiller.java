package com.fadeline.query.progress;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Timer that keeps the past forecasts of all clinics current in the background: a few
 * courses at a time, with a rest of three times as long after them, so that it takes no
 * more than a quarter of a core.
 */
@Component
class PastForecastFiller implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(PastForecastFiller.class);

	/** After which it is looked for what has changed meanwhile. */
	private static final int PAUSE_SECONDS = 10;

	/** Replaying and forecasting takes about 10 ms for each. */
	private static final int AT_ONCE = 20;

	private static final int REST = 3;

	private final PastForecastFinder finder;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("past-forecasts").factory());

	PastForecastFiller(PastForecastFinder finder) {
		this.finder = finder;
		this.thread.scheduleWithFixedDelay(this::fill, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
	}

	private void fill() {
		try {
			long start = System.nanoTime();
			while (this.finder.findSome(AT_ONCE)) {
				TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - start));
				start = System.nanoTime();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			if (!this.thread.isShutdown()) {
				log.warn("Past forecasts could not be found; it is tried again", ex);
			}
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
