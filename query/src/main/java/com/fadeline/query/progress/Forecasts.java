package com.fadeline.query.progress;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Forecast;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Cache of forecasts by the facts that they are computed from, so that one is computed
 * when something has changed and not whenever somebody looks.
 */
@Component
class Forecasts implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Forecasts.class);

	private static final int MOST = 5_000;

	/**
	 * When more have changed it is an import or the like, after which nobody looks at
	 * each.
	 */
	private static final int MOST_WAITING = 50;

	/** Of the time that one has taken; so no more than a quarter of a core is used. */
	private static final int REST = 3;

	private final Cache<CourseSoFar, Forecast> known = Caffeine.newBuilder().maximumSize(MOST).build();

	private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

	private final ExecutorService thread = Executors.newSingleThreadExecutor(
			Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("forecasting").factory());

	private final Experiences experiences;

	Forecasts(Experiences experiences) {
		this.experiences = experiences;
	}

	/** Returns the forecast of a course of a clinic. */
	Forecast of(CourseSoFar course, ClinicId clinic) {
		return this.known.get(course.with(this.experiences.of(clinic)), Forecast::of);
	}

	/**
	 * Forecasts courses in the background, before somebody looks.
	 * @param changed those of which something has changed
	 * @param forecast asks for the forecast of one
	 */
	void soon(Set<UUID> changed, Consumer<UUID> forecast) {
		if (this.waiting.size() + changed.size() <= MOST_WAITING && !this.thread.isShutdown()) {
			changed.stream().filter(this.waiting::add).forEach((course) -> this.thread.execute(() -> {
				this.waiting.remove(course);
				attempt(course, forecast);
			}));
		}
	}

	private void attempt(UUID course, Consumer<UUID> forecast) {
		long start = System.nanoTime();
		try {
			forecast.accept(course);
			TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - start));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			if (!this.thread.isShutdown()) {
				log.debug("Course {} is forecast when somebody looks", course, ex);
			}
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
