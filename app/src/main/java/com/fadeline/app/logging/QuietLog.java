package com.fadeline.app.logging;

import java.time.Duration;

import ch.qos.logback.classic.LoggerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import com.fadeline.store.background.Rounds;

/** Installer of {@link RepeatedFailures} in the log, as long as the application runs. */
@Component
final class QuietLog implements DisposableBean {

	private static final Duration BETWEEN_SUMS = Duration.ofSeconds(5);

	private final RepeatedFailures repeated = new RepeatedFailures(System::nanoTime);

	private @Nullable Rounds summing;

	QuietLog() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.addTurboFilter(this.repeated);
			this.summing = Rounds.every(BETWEEN_SUMS, "log-sums", this.repeated::sum);
		}
	}

	@Override
	public void destroy() {
		if (this.summing != null) {
			this.summing.close();
		}
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.getTurboFilterList().remove(this.repeated);
		}
	}

}
