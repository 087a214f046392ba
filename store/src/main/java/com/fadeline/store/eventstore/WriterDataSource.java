package com.fadeline.store.eventstore;

import java.time.Duration;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Factory of the writer's connections: physical ones, since its lock lives as long as its
 * session.
 */
final class WriterDataSource {

	private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

	private static final Duration ANSWER_GRACE = Duration.ofSeconds(2);

	private WriterDataSource() {
	}

	/**
	 * Returns a source of connections that wait for each commit to be on disk and notice
	 * a dead server.
	 * @param statementLimit how long PostgreSQL may work on a statement; the connection
	 * is given up some seconds later
	 */
	static DataSource of(String url, @Nullable String user, @Nullable String password, Duration statementLimit) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(url);
		dataSource.setUser(user);
		dataSource.setPassword(password);
		dataSource.setApplicationName("Fadeline event writer of process " + ProcessHandle.current().pid());
		dataSource.setConnectTimeout(seconds(CONNECT_LIMIT));
		dataSource.setSocketTimeout(seconds(statementLimit.plus(ANSWER_GRACE)));
		dataSource.setTcpKeepAlive(true);
		dataSource.setPrepareThreshold(1);
		dataSource.setOptions(
				"-c synchronous_commit=on -c idle_session_timeout=0 -c statement_timeout=" + statementLimit.toMillis());
		return dataSource;
	}

	private static int seconds(Duration duration) {
		return (int) Math.max(1, duration.toSeconds());
	}

}
