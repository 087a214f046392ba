package com.fadeline.app.logging;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log says while something fails again and again. */
class RepeatedFailuresTests {

	private final AtomicLong nanos = new AtomicLong();

	private final RepeatedFailures repeated = new RepeatedFailures(this.nanos::get);

	private final LoggerContext context = new LoggerContext();

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final Logger own = (Logger) LoggerFactory.getLogger(RepeatedFailures.class);

	@BeforeEach
	void setUp() {
		this.context.addTurboFilter(this.repeated);
		this.lines.start();
		this.context.getLogger("ROOT").addAppender(this.lines);
		this.own.addAppender(this.lines);
	}

	@AfterEach
	void tearDown() {
		this.own.detachAppender(this.lines);
	}

	@Test
	void an_outage_is_reported_once_and_at_its_end_with_a_count_whoever_fails() {
		for (int second = 0; second < 60; second++) {
			SQLException lost = new SQLException("Connection refused", "08001", new ConnectException("refused"));
			this.context.getLogger("org.axonframework.Coordinator").error("Failed", new IllegalStateException(lost));
			this.context.getLogger("org.axonframework.WorkPackage").warn("Of segment {}", second, lost);
			this.context.getLogger("com.github.kagkarlsson.Scheduler").error("Failed to poll", lost);
			pass(1);
		}
		pass(11);

		assertThat(logged()).hasSize(2);
		assertThat(logged().getFirst()).contains("The database cannot be reached: refused");
		assertThat(logged().getLast()).contains("reached again: 180 failures in 59 s");
	}

	@Test
	void another_failure_is_reported_once_a_minute_and_counted() {
		for (int second = 0; second < 60; second++) {
			this.context.getLogger("a").warn("It failed", new IllegalStateException("same"));
			pass(1);
		}
		this.context.getLogger("a").warn("It failed", new IllegalStateException("other"));
		pass(61);

		assertThat(logged()).containsExactly("It failed", "It failed",
				"Not reported again, 59 times within a minute, from a: java.lang.IllegalStateException");
	}

	@Test
	void what_is_no_warning_is_never_held_back() {
		for (int time = 0; time < 10; time++) {
			this.context.getLogger("a").info("Done");
		}

		assertThat(logged()).hasSize(10);
	}

	@Test
	void memory_that_ran_out_is_found_in_whatever_it_is_wrapped() {
		assertThat(OutOfMemory.isCaused(new IllegalStateException(new OutOfMemoryError("heap")))).isTrue();
		assertThat(OutOfMemory.isCaused(new IllegalStateException("heap"))).isFalse();
	}

	private void pass(int seconds) {
		this.nanos.addAndGet(seconds * 1_000_000_000L);
		this.repeated.sum();
	}

	private List<String> logged() {
		return this.lines.list.stream()
			.filter((line) -> line.getLevel().isGreaterOrEqual(Level.INFO))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
