package com.fadeline.store.personaldata;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.erasure.PersonalRecords;

/**
 * Erasure of a client from PostgreSQL's own log (WAL) soon, rather than whenever as much
 * has been written again: a while after an erasure, when the read models have been
 * rebuilt, it begins another file and no longer needs the older ones. It does nothing
 * where the account of the database lacks the right.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerLog implements PersonalRecords, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ServerLog.class);

	private static final Duration UNTIL_MADE_ANEW = Duration.ofMinutes(1);

	private final ScheduledExecutorService executor = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("server-log").factory());

	private final AtomicBoolean waiting = new AtomicBoolean();

	private final JdbcClient jdbc;

	private final Duration pause;

	@Autowired
	ServerLog(JdbcClient jdbc) {
		this(jdbc, UNTIL_MADE_ANEW);
	}

	ServerLog(JdbcClient jdbc, Duration pause) {
		this.jdbc = jdbc;
		this.pause = pause;
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		if (!this.waiting.getAndSet(true)) {
			this.executor.schedule(this::forget, this.pause.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void forget() {
		this.waiting.set(false);
		try {
			this.jdbc.sql("select pg_switch_wal()").query((row) -> {
			});
			this.jdbc.sql("checkpoint").update();
		}
		catch (DataAccessException ex) {
			log.info("PostgreSQL's log keeps what was erased until it is written over: {}",
					ex.getMostSpecificCause().getMessage());
		}
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
