package com.fadeline.store.personaldata;

import java.util.Collection;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.api.Personal;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.erasure.PersonalRecords;

/**
 * Erasure of the name and password in the account of a client and of their devices and
 * passkeys, also where the client is only restricted. The account stays, disabled: events
 * name it by its id.
 */
@Component
class ClientAccounts implements PersonalRecords {

	private final JdbcClient database;

	private final ObjectProvider<AccountTable> accounts;

	/**
	 * @param accounts there are none in a process that serves no requests
	 */
	ClientAccounts(JdbcClient database, ObjectProvider<AccountTable> accounts) {
		this.database = database;
		this.accounts = accounts;
	}

	@Override
	public void restrict(ClientId client) {
		this.database.sql("""
				update access.account
				set login_name = 'erased-' || id, display_name = ?, password_hash = null, enabled = false
				where client_id = ?
				""").params(Personal.ERASED, client.value()).update();
		for (String keys : List.of("remembered_device", "passkey")) {
			this.database
				.sql("delete from access.%s where account_id in (select id from access.account where client_id = ?)"
					.formatted(keys))
				.param(client.value())
				.update();
		}
		this.accounts.ifAvailable((table) -> table.changes().add());
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		restrict(client);
	}

}
