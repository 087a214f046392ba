package com.fadeline.app.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database and how to reach it.
 *
 * @param url its JDBC URL
 */
record Database(String url, @Nullable String username, @Nullable String password) {

	/** Opens a session of one's own. */
	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, properties());
	}

	/** Opens a session for each statement. */
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

	/** Where it is, without what is set along with that. */
	String name() {
		return this.url.replaceFirst("\\?.*", "");
	}

	/** Its password is told nowhere. */
	@Override
	public String toString() {
		return name();
	}

}
