package com.fadeline.app.logging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import com.fadeline.store.axon.DatabaseOutages;

/**
 * Filter of the log that writes each cause of warnings and errors once and then how often
 * it came again. All failures due to an unreachable database have one cause, whichever
 * logger reports them.
 */
final class RepeatedFailures extends TurboFilter {

	private static final org.slf4j.Logger log = LoggerFactory.getLogger(RepeatedFailures.class);

	/** Counts for this long from the first time on; then the cause is written again. */
	private static final Duration WINDOW = Duration.ofMinutes(1);

	/** After this long without a failure, an outage is over. */
	private static final Duration QUIET = Duration.ofSeconds(10);

	/** How many lines of one text, with other values each, are written. */
	private static final int LINES = 3;

	/** The same for our own loggers, whose lines do not come by the hundred. */
	private static final int OWN_LINES = 20;

	private static final int MOST_CAUSES = 1000;

	private final Map<Cause, Tally> tallies = new ConcurrentHashMap<>();

	private final LongSupplier nanos;

	private @Nullable Outage outage;

	/**
	 * Creates the filter.
	 * @param nanos time in nanoseconds, from any beginning
	 */
	RepeatedFailures(LongSupplier nanos) {
		this.nanos = nanos;
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] values, @Nullable Throwable thrown) {
		if (level.toInt() < Level.WARN_INT || format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
			return FilterReply.NEUTRAL;
		}
		@Nullable Throwable failure = (thrown != null) ? thrown : last(values);
		OutOfMemory.endIfCaused(failure);
		if (failure == null) {
			return count(new Cause(logger.getName(), format, null));
		}
		if (DatabaseOutages.isOutage(failure)) {
			addToOutage(failure);
			return FilterReply.DENY;
		}
		Throwable root = root(failure);
		return count(new Cause(logger.getName(), root.getClass().getName(), String.valueOf(root.getMessage())));
	}

	private static @Nullable Throwable last(Object @Nullable [] values) {
		return (values != null && values.length > 0 && values[values.length - 1] instanceof Throwable failure) ? failure
				: null;
	}

	static Throwable root(Throwable failure) {
		Throwable root = failure;
		for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
			root = root.getCause();
		}
		return root;
	}

	private FilterReply count(Cause cause) {
		if (this.tallies.size() > MOST_CAUSES) {
			return FilterReply.NEUTRAL;
		}
		return (this.tallies.computeIfAbsent(cause, (first) -> new Tally(this.nanos.getAsLong())).add() <= cause
			.reported()) ? FilterReply.NEUTRAL : FilterReply.DENY;
	}

	private void addToOutage(Throwable failure) {
		boolean begins = false;
		synchronized (this) {
			if (this.outage == null) {
				this.outage = new Outage(this.nanos.getAsLong());
				begins = true;
			}
			this.outage.failures++;
			this.outage.last = this.nanos.getAsLong();
		}
		if (begins) {
			log.warn("The database cannot be reached: {}. What fails because of it is counted, not reported one by one",
					root(failure).getMessage());
		}
	}

	/** Writes the counts that are complete. */
	void sum() {
		long now = this.nanos.getAsLong();
		this.tallies.forEach((cause, tally) -> {
			if (now - tally.began > WINDOW.toNanos() && this.tallies.remove(cause, tally)) {
				report(cause, tally);
			}
		});
		@Nullable Outage over = null;
		synchronized (this) {
			if (this.outage != null && now - this.outage.last > QUIET.toNanos()) {
				over = this.outage;
				this.outage = null;
			}
		}
		if (over != null) {
			log.info("The database can be reached again: {} failures in {} s were not reported", over.failures,
					Duration.ofNanos(over.last - over.began).toSeconds());
		}
	}

	private static void report(Cause cause, Tally tally) {
		int unreported = tally.count() - cause.reported();
		if (unreported > 0) {
			log.info("Not reported again, {} times within a minute, from {}: {}", unreported, cause.logger(),
					cause.text());
		}
	}

	/**
	 * Key of lines that are counted as one.
	 *
	 * @param detail null for a line without a failure
	 */
	private record Cause(String logger, String text, @Nullable String detail) {

		/** Returns how often the cause is written. */
		int reported() {
			if (this.detail != null) {
				return 1;
			}
			return this.logger.startsWith("com.fadeline.") ? OWN_LINES : LINES;
		}

	}

	private static final class Tally {

		private final long began;

		private int count;

		Tally(long began) {
			this.began = began;
		}

		synchronized int add() {
			return ++this.count;
		}

		synchronized int count() {
			return this.count;
		}

	}

	private static final class Outage {

		private final long began;

		private long last;

		private int failures;

		Outage(long began) {
			this.began = began;
		}

	}

}
