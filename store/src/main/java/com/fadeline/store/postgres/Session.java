package com.fadeline.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Session of the superuser that maintains the server itself. */
record Session(Connection connection) implements AutoCloseable {

	private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(5);

	/** A living server listens at once, even while it recovers. */
	private static final Duration LISTEN_PATIENCE = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMillis(50);

	/** SQLSTATE class of failures to connect. */
	private static final String NO_CONNECTION = "08";

	/** SQLSTATE class of a server that is starting, recovering or stopping. */
	private static final String NOT_NOW = "57P";

	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
	}

	static Session open(Cluster cluster, int port) {
		try {
			return connect(cluster, port);
		}
		catch (SQLException ex) {
			throw new PostgresException("No session with PostgreSQL on port %d: %s".formatted(port, ex), ex);
		}
	}

	/** Gives a database to the role that the service works as. */
	static void giveToService(Cluster cluster, int port, String database) {
		try (Session session = connect(cluster, port, database)) {
			ServiceRole.give(session.connection());
		}
		catch (SQLException ex) {
			throw new PostgresException(
					"Cannot give the database %s to %s: %s".formatted(database, ServiceRole.NAME, ex), ex);
		}
	}

	/**
	 * Waits until the server takes sessions and proves that it is the one of this folder.
	 * @return false when the process ended meanwhile or does not listen
	 */
	static boolean awaitServing(Cluster cluster, Postmaster postmaster) {
		return awaitServing(cluster, postmaster, RECOVERY_PATIENCE);
	}

	static boolean awaitServing(Cluster cluster, Postmaster postmaster, Duration patience) {
		long begin = System.nanoTime();
		while (postmaster.process().isAlive()) {
			try (Session session = connect(cluster, postmaster.port())) {
				session.requireServing(cluster.data());
				return true;
			}
			catch (SQLException ex) {
				Duration waited = Duration.ofNanos(System.nanoTime() - begin);
				String state = String.valueOf(ex.getSQLState());
				if (state.startsWith(NO_CONNECTION) && waited.compareTo(LISTEN_PATIENCE) > 0) {
					return false;
				}
				boolean temporary = state.startsWith(NO_CONNECTION) || state.startsWith(NOT_NOW);
				if (!temporary || waited.compareTo(patience) > 0) {
					throw new PostgresException("The PostgreSQL that still runs on port %d refuses a session: %s"
						.formatted(postmaster.port(), ex.getMessage()), ex);
				}
				pause();
			}
		}
		return false;
	}

	void createDatabase(String database) {
		try (PreparedStatement find = this.connection
			.prepareStatement("select quote_ident(?) where not exists (select from pg_database where datname = ?)")) {
			find.setString(1, database);
			find.setString(2, database);
			try (ResultSet missing = find.executeQuery(); Statement create = this.connection.createStatement()) {
				if (missing.next()) {
					create.execute("create database " + missing.getString(1));
				}
			}
		}
		catch (SQLException ex) {
			throw new PostgresException("Cannot create the database %s: %s".formatted(database, ex), ex);
		}
	}

	/** Returns the text that a query answers. */
	String text(String query) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	private void requireServing(Path data) throws SQLException {
		String served = text("show data_directory");
		if (!Path.of(served).equals(data)) {
			throw new PostgresException(
					"A PostgreSQL of %s answers where that of %s was expected".formatted(served, data));
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new PostgresException("Cannot end a session with PostgreSQL: " + ex, ex);
		}
	}

	private static Session connect(Cluster cluster, int port) throws SQLException {
		return connect(cluster, port, "postgres");
	}

	private static Session connect(Cluster cluster, int port, String database) throws SQLException {
		return new Session(DriverManager.getConnection(url(port, database), Cluster.SUPERUSER, cluster.password()));
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PostgresException("Interrupted while waiting for PostgreSQL", ex);
		}
	}

}
