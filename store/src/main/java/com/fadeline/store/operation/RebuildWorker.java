package com.fadeline.store.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import com.fadeline.administration.operation.RebuildView;
import com.fadeline.query.projection.Rebuild;
import com.fadeline.query.projection.RebuildException;
import com.fadeline.store.health.EventHead;
import com.fadeline.store.roles.ConditionalOnRole;
import com.fadeline.store.roles.ProcessRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Worker that carries out requested rebuilds, where the read models are: it checks each
 * second whether one waits. Of several processes one works, which holds a lock of
 * PostgreSQL meanwhile. Whatever the outcome, the service goes on with the read models it
 * has.
 */
@Component
@ConditionalOnRole(ProcessRole.QUERY)
class RebuildWorker implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RebuildWorker.class);

	private static final String INTERRUPTED = "The process that did it ended before it was done; start it again";

	private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);

	private static final Duration BETWEEN_LOG_LINES = Duration.ofSeconds(10);

	private static final double NANOS = 1e9;

	private final RebuildTable table;

	private final Rebuild rebuild;

	private final EventHead head;

	private final DataSource database;

	private volatile @Nullable ScheduledExecutorService executor;

	RebuildWorker(RebuildTable table, Rebuild rebuild, EventHead head, DataSource database) {
		this.table = table;
		this.rebuild = rebuild;
		this.head = head;
		this.database = database;
	}

	@Override
	public void start() {
		this.table.know(this.rebuild.names());
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rebuild").factory());
		started.scheduleWithFixedDelay(this::poll, 0, 1, TimeUnit.SECONDS);
		this.executor = started;
	}

	private void poll() {
		try {
			if (this.table.isAnyOpen()) {
				alone(this::carryOut);
			}
		}
		catch (Exception | Error ex) {
			log.warn("It cannot be found out whether a rebuild waits", ex);
		}
	}

	/** Runs the work; does nothing if another process holds the lock. */
	private void alone(Runnable work) throws SQLException {
		try (Connection connection = this.database.getConnection(); Statement lock = connection.createStatement()) {
			if (isTrue(lock, "select pg_try_advisory_lock(hashtext('fadeline rebuild'))")) {
				try {
					work.run();
				}
				finally {
					isTrue(lock, "select pg_advisory_unlock(hashtext('fadeline rebuild'))");
				}
			}
		}
	}

	private static boolean isTrue(Statement statement, String question) throws SQLException {
		try (ResultSet answer = statement.executeQuery(question)) {
			return answer.next() && answer.getBoolean(1);
		}
	}

	private void carryOut() {
		this.table.interrupted(INTERRUPTED);
		this.table.next().ifPresent((next) -> {
			long head = this.head.index();
			this.table.begin(next.id(), head);
			try {
				this.table.done(next.id(), this.rebuild.rebuild(next.models(), marking(next, head)).setAside());
			}
			catch (RebuildException ex) {
				log.error("Nothing was rebuilt; the read models are as they were. {}", ex.getMessage());
				this.table.failed(next.id(), String.valueOf(ex.getMessage()));
			}
			catch (RuntimeException | Error ex) {
				log.error("Nothing was rebuilt; the read models are as they were", ex);
				this.table.failed(next.id(),
						"It failed (%s); the log tells more".formatted(ex.getClass().getSimpleName()));
			}
		});
	}

	/** Returns a consumer that records and logs the progress, from time to time. */
	private LongConsumer marking(RebuildView rebuild, long head) {
		long begun = System.nanoTime();
		AtomicLong marked = new AtomicLong(begun);
		AtomicLong logged = new AtomicLong(begun);
		return (count) -> {
			if (isDue(marked, BETWEEN_MARKS)) {
				this.table.reached(rebuild.id(), count);
			}
			if (isDue(logged, BETWEEN_LOG_LINES)) {
				double seconds = (System.nanoTime() - begun) / NANOS;
				log.info("{} of about {} events are read for {}, about {} s are left", count, head, rebuild.models(),
						Math.round(seconds * Math.max(0, head - count) / count));
			}
		};
	}

	private static boolean isDue(AtomicLong last, Duration pause) {
		long before = last.get();
		long now = System.nanoTime();
		return now - before > pause.toNanos() && last.compareAndSet(before, now);
	}

	@Override
	public void stop() {
		ExecutorService running = this.executor;
		if (running != null) {
			running.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

}
