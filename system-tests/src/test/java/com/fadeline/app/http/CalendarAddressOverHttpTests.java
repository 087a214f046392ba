package com.fadeline.app.http;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The secret address of a specialist's calendar, with its table and its account. */
@FadelineTest
class CalendarAddressOverHttpTests {

	private static final String OWN = "/api/account/calendar-address";

	private static final String PASSWORD = "a password of somebody";

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	JdbcClient jdbc;

	@Test
	void an_address_works_until_it_is_replaced_ended_or_its_account_is_disabled() {
		Http http = new Http(this.port);
		UUID ines = UUID.randomUUID();
		this.accounts.add(new NewAccount(
				new Requester(ines.toString(), Role.SPECIALIST, Set.of(new ClinicId(UUID.randomUUID())), null),
				ines.toString(), "Ines", this.passwords.hash(PASSWORD)));
		String[] asInes = { "Authorization", "Basic " + HttpHeaders.encodeBasicAuth(ines.toString(), PASSWORD, null) };
		assertThat(http.get(OWN, asInes).text("/createdAt")).isEmpty();

		String first = path(http.post(OWN, "", asInes));
		String second = path(http.post(OWN, "", asInes));

		assertThat(http.text(first)).doesNotContain("VCALENDAR");
		assertThat(http.text(second)).contains("BEGIN:VCALENDAR");
		assertThat(http.get(OWN, asInes).text("/readAt")).isNotEmpty();
		assertThat(this.jdbc.sql("select encode(secret_hash, 'escape') from access.calendar_feed where account_id = ?")
			.param(ines)
			.query(String.class)
			.single()).doesNotContain(second.substring(7, 50));

		this.jdbc.sql("update access.account set locked_until = now() + interval '1 hour' where id = ?")
			.param(ines)
			.update();
		this.accounts.changes().add();
		assertThat(http.text(second)).doesNotContain("VCALENDAR");
		this.jdbc.sql("update access.account set locked_until = null where id = ?").param(ines).update();
		this.accounts.changes().add();
		assertThat(http.text(second)).contains("VCALENDAR");
		http.delete(OWN, asInes);
		assertThat(http.text(second)).doesNotContain("VCALENDAR");
	}

	private static String path(Http.Answer made) {
		return URI.create(made.text("/address")).getPath();
	}

}
