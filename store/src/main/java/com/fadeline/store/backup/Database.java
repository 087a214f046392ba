package com.fadeline.store.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Value object of a database and the credentials for it.
 *
 * @param url its JDBC URL
 */
record Database(String url, @Nullable String username, @Nullable String password) {

	/** Opens a session of its own for the caller. */
	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, properties());
	}

	/** Returns a client that opens a session for each statement. */
	JdbcClient client() {
		return JdbcClient.create(source());
	}

	DriverManagerDataSource source() {
		return new DriverManagerDataSource(this.url, properties());
	}

	private Properties properties() {
		Properties properties = new Properties();
		if (this.username != null) {
			PGProperty.USER.set(properties, this.username);
		}
		if (this.password != null) {
			PGProperty.PASSWORD.set(properties, this.password);
		}
		PGProperty.APPLICATION_NAME.set(properties, "Fadeline back-up");
		PGProperty.TCP_KEEP_ALIVE.set(properties, true);
		PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
		return properties;
	}

	/** Returns where it is, without the parameters of the URL. */
	String name() {
		return this.url.replaceFirst("\\?.*", "");
	}

	/** Leaves the password out. */
	@Override
	public String toString() {
		return name();
	}

}
