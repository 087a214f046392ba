package com.fadeline.app.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.fadeline.store.postgres.TestPostgres;

import static org.awaitility.Awaitility.await;

/**
 * Locks on tables that everybody can read and nobody can write until they are released.
 */
final class TableLocks implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Connection connection;

	private TableLocks(Connection connection) {
		this.connection = connection;
	}

	static TableLocks of(TestPostgres.Database database) throws SQLException {
		Connection connection = database.dataSource().getConnection();
		connection.setAutoCommit(false);
		return new TableLocks(connection);
	}

	void hold(String table) throws SQLException {
		run("lock table %s in share row exclusive mode".formatted(table));
	}

	/** Waits until somebody wants to write it. */
	void awaitWriter(String table) {
		await().atMost(PATIENCE)
			.until(() -> run("select from pg_locks where not granted and relation = '%s'::regclass".formatted(table)));
	}

	/** Breaks off whoever waits, who might write it though they are dead, and lets go. */
	void breakOffAndLetGo() throws SQLException {
		run("select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
		close();
	}

	/** Answers whether there was a row. */
	private boolean run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			return statement.execute(sql) && statement.getResultSet().next();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
