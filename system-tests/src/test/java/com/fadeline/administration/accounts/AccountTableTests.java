package com.fadeline.administration.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class AccountTableTests {

	@Autowired
	AccountTable accounts;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionOperations transactions;

	@Test
	void an_account_is_found_by_its_name_in_any_case_as_it_was_added() {
		// given
		Requester specialist = new Requester(UUID.randomUUID().toString(), Role.SPECIALIST,
				Set.of(new ClinicId(UUID.randomUUID()), new ClinicId(UUID.randomUUID())), null);
		String name = "Table." + UUID.randomUUID();
		// when
		boolean added = this.accounts.add(new NewAccount(specialist, name, "Ines", "hash"));
		// then
		assertThat(added).isTrue();
		assertThat(this.accounts.find(name.toUpperCase()))
			.contains(new Account(specialist, name.toLowerCase(), "Ines", "hash", true, null, null, false));
		assertThat(this.accounts.add(new NewAccount(specialist, name + "2", "Ines", "hash"))).isFalse();
	}

	@Test
	void an_account_of_a_client_states_whose_records_are_theirs() {
		ClientId client = new ClientId(UUID.randomUUID());
		Requester requester = new Requester(client.toString(), Role.CLIENT, Set.of(), client);

		this.accounts.add(new NewAccount(requester, "client." + client, "Client", null));

		assertThat(this.accounts.find("client." + client)).map(Account::requester).contains(requester);
	}

	@Test
	void the_accounts_of_the_demo_work_in_a_demo_alone() {
		// given
		AccountTable withDemo = new AccountTable(this.database, this.transactions, Clock.systemUTC(), true);
		String name = "demo." + UUID.randomUUID();
		Requester manager = new Requester(UUID.randomUUID().toString(), Role.MANAGER, Set.of(), null);
		// when
		withDemo.replaceDemo(List.of(new NewAccount(manager, name, "Manager", "hash")));
		// then
		assertThat(withDemo.find(name)).isPresent();
		assertThat(this.accounts.find(name)).isEmpty();
		// when
		withDemo.replaceDemo(List.of());
		// then
		assertThat(withDemo.find(name)).isEmpty();
		assertThat(withDemo.find("admin")).isPresent();
	}

}
