package com.fadeline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Role;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAccountsTests {

	private static final long SEED = 8;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	Clinics clinics;

	private final Passwords passwords = new Passwords(new SecureRandom());

	private AccountTable accounts;

	@BeforeAll
	void make() {
		Clock clock = Clock.systemUTC();
		this.accounts = new AccountTable(this.database, this.transactions, clock, true);
		new DemoAccounts(this.accounts, this.passwords,
				new DemoClinic(SEED, LocalDate.now(clock), ZoneOffset.UTC, this.clinics), new DemoIds(SEED))
			.run(new DefaultApplicationArguments());
	}

	@AfterAll
	void remove() {
		this.accounts.replaceDemo(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo-admin", "demo-manager", "demo-client", "ines.marchetti", "marta.kowalczyk" })
	void everybody_signs_in_as_the_page_of_the_authentication_states(String name) throws IOException {
		assertThat(Files.readString(Path.of("..", "docs", "authentication.md"))).contains("`%s`".formatted(name),
				"`%s`".formatted(DemoAccounts.PASSWORD));
		assertThat(this.accounts.find(name)).map(Account::passwordHash)
			.hasValueSatisfying((hash) -> assertThat(this.passwords.matches(DemoAccounts.PASSWORD, hash)).isTrue());
	}

	@Test
	void specialists_are_the_operators_of_the_demo() {
		Premises premises = Premises.of(new DemoIds(SEED));
		Premises.Clinic clinic = premises.clinics().getFirst();

		assertThat(this.accounts.find("ines.marchetti").orElseThrow().requester()).satisfies((who) -> {
			assertThat(who.userId()).isEqualTo(clinic.specialists().getFirst().id().toString());
			assertThat(who.role()).isEqualTo(Role.SPECIALIST);
			assertThat(who.clinics()).containsExactly(clinic.id());
		});
	}

}
