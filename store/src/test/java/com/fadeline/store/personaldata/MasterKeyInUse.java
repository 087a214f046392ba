package com.fadeline.store.personaldata;

import java.nio.file.Path;

import javax.sql.DataSource;

import com.fadeline.store.postgres.TestPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A master key as the first start of a database makes it. */
public final class MasterKeyInUse {

	private MasterKeyInUse() {
	}

	public static void make(Path file, TestPostgres.Database database) {
		DataSource source = database.dataSource();
		new MasterKeySource(null, file)
			.open(new ClientKeyTable(JdbcClient.create(source), new JdbcTransactionManager(source)));
	}

}
