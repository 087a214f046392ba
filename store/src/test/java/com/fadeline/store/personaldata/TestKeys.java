package com.fadeline.store.personaldata;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import com.fadeline.api.id.ClientId;

/** Keys of clients in a database with all tables, for tests of other packages. */
public final class TestKeys {

	private final ClientKeys keys;

	public TestKeys(DataSource database) {
		this.keys = new ClientKeys(
				new ClientKeyTable(JdbcClient.create(database), new JdbcTransactionManager(database)),
				MasterKey.generated());
	}

	public PersonalData personalData() {
		return new PersonalData(this.keys);
	}

	public void destroy(ClientId client) {
		this.keys.destroy(client);
	}

}
