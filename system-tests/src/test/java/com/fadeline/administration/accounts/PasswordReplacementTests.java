package com.fadeline.administration.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.limits.SignInAttempts;
import com.fadeline.administration.InvalidEntriesException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordReplacementTests {

	private static final String OLD = "the password until now";

	private static final String NEW = "correct horse battery";

	private final AccountsDatabase database = AccountsDatabase.fresh();

	private final AccountTable accounts = this.database.accounts(false);

	private final Passwords passwords = new Passwords(new SecureRandom(), 16);

	private final PasswordReplacement replacement = new PasswordReplacement(this.accounts,
			new PasswordSignIn(this.accounts, this.passwords, new AccountLockout(this.database.client(),
					new SignInProperties(3, 100, Duration.ofMinutes(15), Duration.ofHours(72)), Clock.systemUTC()),
					new SignInAttempts(1000), (account, source) -> {
					}, RecentAccounts.KEPT),
			this.passwords, new ChangeLog(this.database.client(), JsonMapper.shared(), Clock.systemUTC()),
			new TransactionTemplate(new JdbcTransactionManager(this.database.source())));

	@Test
	void wrong_old_passwords_lock_the_account_as_at_the_sign_in() {
		Account account = account(this.passwords.hash(OLD));
		for (int attempt = 1; attempt <= 3; attempt++) {
			refused(account, "a guess");
		}

		refused(account, OLD);
		assertThat(this.accounts.find("ines").orElseThrow().passwordHash()).isEqualTo(account.passwordHash());
	}

	@Test
	void an_account_that_was_changed_since_is_left_as_it_is() {
		Account seen = account(this.passwords.hash(OLD));
		Account changed = this.replacement.change(seen, OLD, NEW);

		refused(seen, OLD);
		assertThat(this.accounts.find("ines")).contains(changed);
	}

	@Test
	void who_signs_in_without_a_password_has_none_to_change() {
		Account account = account(null);

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.replacement.change(account, OLD, NEW))
			.withMessageContaining("without a password");
	}

	private void refused(Account account, String oldPassword) {
		assertThatExceptionOfType(InvalidEntriesException.class)
			.isThrownBy(() -> this.replacement.change(account, oldPassword, NEW))
			.withMessageContaining("oldPassword");
	}

	private Account account(String passwordHash) {
		this.accounts.add(new NewAccount(new Requester(UUID.randomUUID().toString(), Role.MANAGER, Set.of(), null),
				"ines", "Ines", passwordHash));
		return this.accounts.find("ines").orElseThrow();
	}

}
