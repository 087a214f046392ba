package com.fadeline.administration.remembered;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.remembered.RememberedDevices.Issued;
import com.fadeline.administration.remembered.RememberedDevices.Owner;
import com.fadeline.administration.remembered.RememberedDevices.Use;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;
import com.fadeline.command.erasure.PersonalRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Remembered devices in the database. */
@FadelineTest
class RememberedDeviceTests {

	private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

	@Autowired
	AccountTable accounts;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	List<PersonalRecords> personalRecords;

	private final ClientId client = new ClientId(UUID.randomUUID());

	private final String account = this.client.toString();

	@BeforeEach
	void addAccount() {
		this.accounts.add(new NewAccount(new Requester(this.account, Role.CLIENT, Set.of(), this.client), name(),
				"Client", null));
	}

	@Test
	void a_token_signs_in_once_and_is_replaced_and_stored_nowhere() {
		Issued first = after(Duration.ZERO).remember(this.account, "iPhone, Safari");

		Issued second = accepted(after(Duration.ofDays(1)).use(first.device(), first.token()));
		Issued third = accepted(after(Duration.ofDays(2)).use(first.device(), second.token()));

		assertThat(third.rest()).isEqualTo(Duration.ofDays(28));
		assertThat(third.token()).isNotEqualTo(second.token()).isNotEqualTo(first.token());
		assertThat(this.database.sql("select encode(token_hash, 'escape') from access.remembered_device where id = ?")
			.param(first.device())
			.query(String.class)
			.single()).doesNotContain(third.token());
		assertThat(after(Duration.ofDays(2)).of(this.account)).singleElement().satisfies((device) -> {
			assertThat(device.label()).isEqualTo("iPhone, Safari");
			assertThat(device.since()).isEqualTo(NOW);
			assertThat(device.lastUsed()).isEqualTo(NOW.plus(Duration.ofDays(2)));
			assertThat(device.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
		});
	}

	@Test
	void requests_at_the_same_time_may_bring_one_token() {
		Issued first = after(Duration.ZERO).remember(this.account, "");
		Issued second = accepted(after(Duration.ofDays(1)).use(first.device(), first.token()));

		assertThat(after(Duration.ofDays(1).plusSeconds(59)).use(first.device(), first.token()))
			.isEqualTo(new Use.AcceptedAgain(name()));
		assertThat(after(Duration.ofDays(2)).use(first.device(), second.token())).isInstanceOf(Use.Accepted.class);
	}

	@Test
	void a_token_that_was_used_up_ends_its_device_and_no_other() {
		Issued stolen = after(Duration.ZERO).remember(this.account, "");
		Issued other = after(Duration.ZERO).remember(this.account, "");
		Issued next = accepted(after(Duration.ofDays(1)).use(stolen.device(), stolen.token()));

		assertThat(after(Duration.ofDays(1).plusMinutes(1)).use(stolen.device(), stolen.token()))
			.isEqualTo(new Use.Ended(new Owner(this.account, this.client)));

		assertThat(after(Duration.ofDays(2)).use(next.device(), next.token())).isEqualTo(new Use.Unknown());
		assertThat(after(Duration.ofDays(2)).isRemembered(stolen.device())).isFalse();
		assertThat(after(Duration.ofDays(2)).use(other.device(), other.token())).isInstanceOf(Use.Accepted.class);
	}

	@Test
	void a_device_is_remembered_for_its_time_however_often_it_is_used() {
		Issued first = after(Duration.ZERO).remember(this.account, "");
		Issued second = accepted(after(Duration.ofDays(29)).use(first.device(), first.token()));

		assertThat(after(Duration.ofDays(30)).use(first.device(), second.token())).isEqualTo(new Use.Unknown());
		assertThat(after(Duration.ofDays(30)).of(this.account)).isEmpty();
	}

	@Test
	void a_device_of_a_disabled_account_is_forgotten() {
		Issued issued = after(Duration.ZERO).remember(this.account, "");
		enable(false);
		assertThat(after(Duration.ofDays(1)).use(issued.device(), issued.token())).isEqualTo(new Use.Unknown());
		enable(true);

		assertThat(after(Duration.ofDays(1)).use(issued.device(), issued.token())).isEqualTo(new Use.Unknown());
	}

	@Test
	void an_account_has_ten_devices_at_most() {
		Issued oldest = after(Duration.ZERO).remember(this.account, "");
		for (int i = 1; i <= 10; i++) {
			after(Duration.ofMinutes(i)).remember(this.account, "");
		}

		assertThat(after(Duration.ofHours(1)).of(this.account)).hasSize(10)
			.noneMatch((device) -> device.id().equals(oldest.device()));
	}

	@Test
	void whoever_holds_the_token_ends_a_device_and_a_client_ends_their_own() {
		Issued one = after(Duration.ZERO).remember(this.account, "");
		Issued other = after(Duration.ZERO).remember(this.account, "");

		assertThat(after(Duration.ZERO).forget(one.device(), "guessed")).isEmpty();
		assertThat(after(Duration.ZERO).forget(one.device(), one.token()))
			.contains(new Owner(this.account, this.client));
		assertThat(after(Duration.ZERO).end(other.device(), UUID.randomUUID().toString())).isFalse();
		assertThat(after(Duration.ZERO).end(other.device(), this.account)).isTrue();
		assertThat(after(Duration.ZERO).of(this.account)).isEmpty();
	}

	@Test
	void all_sign_ins_are_ended_at_once() {
		Issued issued = after(Duration.ZERO).remember(this.account, "");
		Account before = found();
		this.database.sql("insert into access.sign_in_link values (?, ?, now() + interval '1 day')")
			.params(issued.token().getBytes(StandardCharsets.US_ASCII), UUID.fromString(this.account))
			.update();
		this.database.sql("""
				insert into access.passkey
				values (:id, cast(:id as uuid), 'phone', '', 0, true, true, true, '{}', '', '', now(), now())""")
			.param("id", this.account)
			.update();

		after(Duration.ofDays(1)).endAll(this.client);

		assertThat(before.grantsTheSameAs(found())).isFalse();
		assertThat(found().grantsTheSameAs(found())).isTrue();
		assertThat(after(Duration.ofDays(1)).isRemembered(issued.device())).isFalse();
		for (String table : List.of("sign_in_link", "passkey")) {
			assertThat(this.database.sql("select count(*) from access.%s where account_id = ?".formatted(table))
				.param(UUID.fromString(this.account))
				.query(Long.class)
				.single()).as(table).isZero();
		}
	}

	@Test
	void an_erasure_forgets_the_devices() {
		Issued issued = after(Duration.ZERO).remember(this.account, "iPhone, Safari");

		this.personalRecords.forEach((records) -> records.restrict(this.client));

		assertThat(after(Duration.ZERO).isRemembered(issued.device())).isFalse();
	}

	private RememberedDeviceTable after(Duration time) {
		return new RememberedDeviceTable(this.database, this.transactions, this.accounts, Duration.ofDays(30),
				new SecureRandom(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
	}

	private Issued accepted(Use use) {
		assertThat(use).isInstanceOf(Use.Accepted.class);
		assertThat(((Use.Accepted) use).loginName()).isEqualTo(name());
		return ((Use.Accepted) use).next();
	}

	private void enable(boolean enabled) {
		this.database.sql("update access.account set enabled = ? where client_id = ?")
			.params(enabled, this.client.value())
			.update();
	}

	private Account found() {
		return this.accounts.find(name()).orElseThrow();
	}

	private String name() {
		return "client-" + this.account;
	}

}
