package com.fadeline.administration.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.fadeline.administration.changes.ChangeLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.IdentifierFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Configuration of accounts and of signing in by password. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ AdminProperties.class, SignInProperties.class })
class AccountsConfiguration {

	private final SecureRandom random = new SecureRandom();

	private final boolean demo;

	private final Duration kept;

	/**
	 * @param store kind of the event store; only with the embedded one there is no other
	 * process that changes accounts
	 */
	AccountsConfiguration(@Value("${fadeline.demo:false}") boolean demo,
			@Value("${fadeline.event-store:embedded}") String store) {
		this.demo = demo;
		this.kept = store.equals("embedded") ? RecentAccounts.KEPT : Duration.ZERO;
	}

	@Bean
	AccountTable accounts(JdbcClient database, TransactionOperations transactions, Clock clock) {
		return new AccountTable(database, transactions, clock, this.demo);
	}

	@Bean
	@Primary
	Accounts cachedAccounts(AccountTable accounts) {
		RecentAccounts recent = new RecentAccounts(accounts.changes(), this.kept);
		return (loginName) -> recent.find(loginName, () -> accounts.find(loginName));
	}

	@Bean
	Passwords passwords() {
		return new Passwords(this.random);
	}

	@Bean
	PasswordSignIn passwordSignIn(AccountTable accounts, Passwords passwords, JdbcClient database,
			SignInProperties properties, SignInLimit attempts, SignInJournal journal, Clock clock) {
		return new PasswordSignIn(accounts, passwords, new AccountLockout(database, properties, clock), attempts,
				(account, source) -> journal.add(SignInEntry.of(clock.instant(), SignInEntry.Kind.LOCKED,
						account.requester().userId(), null, source)),
				this.kept);
	}

	@Bean
	SignInJournal signInJournal(JdbcClient database, Passwords passwords, MeterRegistry meters) {
		return new SignInTable(database, passwords, meters);
	}

	@Bean
	OwnPassword ownPassword(AccountTable accounts, PasswordSignIn signIn, Passwords passwords, ChangeLog changes,
			TransactionOperations transactions) {
		return new PasswordReplacement(accounts, signIn, passwords, changes, transactions);
	}

	@Bean
	FirstAdministrator firstAdministrator(AccountTable accounts, Passwords passwords, AdminProperties properties,
			SignInProperties signIn, Clock clock) {
		return new FirstAdministrator(accounts, passwords, properties, this.demo,
				() -> UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()), this.random, System.out,
				() -> clock.instant().plus(signIn.issuedPasswords()));
	}

}
