package com.fadeline.store.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Session of the database that alone may append. It holds a session advisory lock, so the
 * right ends with its connection, and the next session to get the lock can be sure that
 * no transaction of the one before is still under way.
 */
final class WriterSession implements AutoCloseable {

	/** The advisory lock ("FADE", event store), in the space of two-number locks. */
	private static final String LOCK_KEY = "64222, 1";

	private static final String LOCK = "select pg_try_advisory_lock(" + LOCK_KEY + ")";

	private static final String HOLDER = """
			select format('process %s, "%s" at %s since %s', pid, application_name,
			    coalesce(host(client_addr), 'this machine'), to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS'))
			from pg_locks join pg_stat_activity using (pid)
			where locktype = 'advisory' and (classid, objid) = (LOCK_KEY) and objsubid = 2 and granted
			    and database = (select oid from pg_database where datname = current_database())
			""".replace("LOCK_KEY", LOCK_KEY);

	private static final String IDENTITY = """
			select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()
			""";

	private static final String END = """
			select pg_terminate_backend(pid) from pg_stat_activity where pid = ? and backend_start::text = ?
			""";

	private static final int VALIDATION_SECONDS = 5;

	private static final int TRIAL_BYTES = 100_000;

	/**
	 * Identity of the server process of a session; the start distinguishes it from a
	 * later process with the same number.
	 */
	record Identity(int pid, String start) {
	}

	private final Connection connection;

	private final EventTable table;

	private final Identity identity;

	private WriterSession(Connection connection, Identity identity) throws SQLException {
		this.connection = connection;
		this.identity = identity;
		this.table = new EventTable(connection);
	}

	/**
	 * Opens the session.
	 * @param predecessor our own session before this one, ended here in case the server
	 * has not noticed that its connection is lost
	 * @throws WriterLockedException when another session holds the lock
	 */
	static WriterSession open(DataSource dataSource, @Nullable Identity predecessor) throws SQLException {
		Connection connection = dataSource.getConnection();
		try {
			if (predecessor != null) {
				end(connection, predecessor);
			}
			try (Statement statement = connection.createStatement()) {
				if (!"t".equals(value(statement, LOCK))) {
					throw new WriterLockedException(value(statement, HOLDER));
				}
			}
			return new WriterSession(connection, identity(connection));
		}
		catch (SQLException | RuntimeException | Error ex) {
			closeAfter(ex, connection);
			throw ex;
		}
	}

	private static void end(Connection connection, Identity session) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(END)) {
			statement.setInt(1, session.pid());
			statement.setString(2, session.start());
			statement.execute();
		}
	}

	private static Identity identity(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(IDENTITY)) {
			row.next();
			return new Identity(row.getInt(1), row.getString(2));
		}
	}

	private static @Nullable String value(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : null;
		}
	}

	private static void closeAfter(Throwable failure, Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	Identity identity() {
		return this.identity;
	}

	/** Inserts the events in one durable transaction. */
	void insert(List<StoredEvent> events) throws SQLException {
		this.table.insert(events);
	}

	/**
	 * Inserts a row that takes room and rolls it back.
	 * @throws SQLException when there is no room
	 */
	void tryInsert() throws SQLException {
		byte[] large = new byte[TRIAL_BYTES];
		new Random().nextBytes(large);
		String identifier = "trial " + System.nanoTime();
		this.connection.setAutoCommit(false);
		try {
			this.table.insert(List
				.of(new StoredEvent(identifier, identifier, 0, null, identifier, identifier, null, large, large)));
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** Returns those of the event identifiers that are stored. */
	Set<String> find(List<String> eventIdentifiers) throws SQLException {
		return this.table.find(eventIdentifiers);
	}

	/** Returns whether the session, and so the lock, still exists. */
	boolean isAlive() {
		try {
			return this.connection.isValid(VALIDATION_SECONDS);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			// The connection is given up either way, and the server ends its session.
		}
	}

}
