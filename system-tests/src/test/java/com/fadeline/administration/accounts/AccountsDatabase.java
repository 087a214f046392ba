package com.fadeline.administration.accounts;

import java.time.Clock;

import javax.sql.DataSource;

import com.fadeline.store.postgres.TestPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that has no account yet. */
record AccountsDatabase(DataSource source, JdbcClient client) {

	static AccountsDatabase fresh() {
		TestPostgres.Database database = TestPostgres.migratedDatabase();
		DataSource source = new DriverManagerDataSource(database.url(), database.username(), database.password());
		return new AccountsDatabase(source, JdbcClient.create(source));
	}

	AccountTable accounts(boolean demo) {
		return new AccountTable(this.client, new TransactionTemplate(new JdbcTransactionManager(this.source)),
				Clock.systemUTC(), demo);
	}

}
