package com.fadeline.app.logging;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Has the log tell a cause once, as long as the application runs. */
@Component
final class QuietLog implements DisposableBean {

	private static final long SECONDS_BETWEEN_SUMS = 5;

	private final RepeatedFailures repeated = new RepeatedFailures(System::nanoTime);

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("log-sums").daemon().factory());

	QuietLog() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.addTurboFilter(this.repeated);
			this.clock.scheduleWithFixedDelay(this.repeated::sum, SECONDS_BETWEEN_SUMS, SECONDS_BETWEEN_SUMS,
					TimeUnit.SECONDS);
		}
	}

	@Override
	public void destroy() {
		this.clock.shutdownNow();
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.getTurboFilterList().remove(this.repeated);
		}
	}

}
