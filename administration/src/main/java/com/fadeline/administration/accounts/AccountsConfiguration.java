package com.fadeline.administration.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.clinic.Clinics;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.transaction.support.TransactionOperations;

/** Configuration of accounts and of the ways to sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ AdminProperties.class, SignInProperties.class, LinkProperties.class })
class AccountsConfiguration {

	private static final Logger log = LoggerFactory.getLogger(AccountsConfiguration.class);

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
	LinkTokens linkTokens(JdbcClient database, Clock clock) {
		return new LinkTokens(database, this.random, clock);
	}

	@Bean
	ClientSignInLinks clientSignInLinks(AccountTable accounts, LinkTokens tokens, LinkProperties properties,
			ObjectProvider<MailSender> mail, Clinics clinics, @Value("${fadeline.public-url:}") String publicUrl) {
		if (mail.getIfAvailable() != null && publicUrl.isBlank()) {
			log.warn("Mail is set up, but not where people reach Fadeline: sign-in links are shown and not mailed "
					+ "until fadeline.public-url is set, such as https://fadeline.example");
		}
		return new ClientSignInLinks(accounts, tokens, properties, mail.getIfAvailable(), clinics);
	}

	@Bean
	FirstAdministrator firstAdministrator(AccountTable accounts, Passwords passwords, AdminProperties properties,
			SignInProperties signIn, Clock clock) {
		return new FirstAdministrator(accounts, passwords, properties, this.demo,
				() -> UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()), this.random, System.out,
				() -> clock.instant().plus(signIn.issuedPasswords()));
	}

}
