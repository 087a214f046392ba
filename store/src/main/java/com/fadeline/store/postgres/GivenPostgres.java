package com.fadeline.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/**
 * PostgreSQL other than the embedded one, checked before anything is changed in it.
 *
 * @param url its JDBC URL
 * @param user the user of its sessions
 * @param password of that user
 */
public record GivenPostgres(String url, @Nullable String user, @Nullable String password) {

	static final int OLDEST = 17;

	private static final int CONNECT_SECONDS = 10;

	/** PgBouncer's answer to a session with settings of its own. */
	private static final String NO_SETTINGS = "unsupported startup parameter";

	/** PgBouncer's answer to a transaction where it pools connections by statement. */
	private static final String NO_TRANSACTIONS = "statement pooling";

	private static final String REMEDY = "set spring.datasource.url to PostgreSQL itself, or let the pooler keep a connection for each session (PgBouncer: pool_mode=session)";

	/**
	 * Checks that Fadeline can work with it.
	 * @throws UnsuitableDatabaseException if it is too old, lies behind a pooler that
	 * changes sessions, or cannot be reached
	 */
	public void check() {
		try (Connection one = open()) {
			refuseOlder(one.getMetaData().getDatabaseMajorVersion(), one.getMetaData().getDatabaseProductVersion());
			if (one.unwrap(PGConnection.class).getBackendPID() != pid(one)) {
				checkPooler(one);
			}
		}
		catch (SQLException ex) {
			throw refused(ex);
		}
	}

	static void refuseOlder(int major, String version) {
		if (major < OLDEST) {
			throw new UnsuitableDatabaseException(
					"The database is PostgreSQL %s, and Fadeline needs %d or later; nothing was changed in it. Upgrade it, or leave spring.datasource.url out to use the PostgreSQL that comes along"
						.formatted(version, OLDEST));
		}
	}

	UnsuitableDatabaseException refused(SQLException failure) {
		String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.+$", "");
		if (said.contains(NO_SETTINGS) || said.contains(NO_TRANSACTIONS)) {
			return new UnsuitableDatabaseException(
					"The database lies behind a pooler that takes no settings of sessions or no transactions (%s), which Fadeline needs: set spring.datasource.url to PostgreSQL itself"
						.formatted(said));
		}
		return new UnsuitableDatabaseException(
				"No session with the database at %s: %s. Start it, or set spring.datasource.url, .username and .password to what it wants"
					.formatted(this.url.replaceFirst("\\?.*", ""), said));
	}

	private void checkPooler(Connection one) throws SQLException {
		try (Connection other = open()) {
			other.setAutoCommit(false);
			if (new Pooler(() -> pid(one), () -> pid(other), other::rollback).sharesSessions()) {
				throw new UnsuitableDatabaseException(
						"The database lies behind a pooler that gives each transaction another session, and Fadeline's locks and prepared statements live in sessions: "
								+ REMEDY);
			}
		}
	}

	private Connection open() throws SQLException {
		Properties properties = new Properties();
		if (this.user != null) {
			PGProperty.USER.set(properties, this.user);
		}
		if (this.password != null) {
			PGProperty.PASSWORD.set(properties, this.password);
		}
		PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
		PGProperty.SOCKET_TIMEOUT.set(properties, CONNECT_SECONDS);
		PGProperty.APPLICATION_NAME.set(properties, "Fadeline start");
		// As the writer of events does.
		PGProperty.OPTIONS.set(properties, "-c synchronous_commit=on");
		return DriverManager.getConnection(this.url, properties);
	}

	private static int pid(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
			result.next();
			return result.getInt(1);
		}
	}

}
