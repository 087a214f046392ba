package com.fadeline.demo;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyBlockTests {

	@Test
	void it_names_address_accounts_password_and_how_to_start_over() {
		ReadyBlock block = new ReadyBlock("http://localhost:8080",
				List.of(account("demo-admin", Role.ADMIN), account("ines.marchetti", Role.SPECIALIST)), "secret-of-all",
				"/srv/demo-data");

		assertThat(block.text()).isEqualTo("""

				------------------------------------------------------------------------
				Fadeline is ready: http://localhost:8080

				Sign in there with one tap, or with the password secret-of-all as
				  demo-admin      admin
				  ines.marchetti  specialist

				Ctrl+C stops it, the same command goes on where it was.
				Delete /srv/demo-data to start over.
				------------------------------------------------------------------------""");
	}

	private static NewAccount account(String loginName, Role role) {
		return new NewAccount(new Requester(loginName, role, Set.of(), null), loginName, loginName, "");
	}

}
