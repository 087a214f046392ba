package com.fadeline.administration.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import com.fadeline.administration.changes.AccountChanges;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;

import static org.assertj.core.api.Assertions.assertThat;

class RecentAccountsTests {

	private static final Account INES = account(null);

	private final AccountChanges changes = new AccountChanges();

	private final RecentAccounts recent = new RecentAccounts(this.changes, Duration.ofHours(1));

	private final AtomicInteger lookups = new AtomicInteger();

	@Test
	void an_account_is_read_once_until_any_account_changes() {
		find(INES);
		find(INES);
		assertThat(this.lookups).hasValue(1);

		this.changes.add();

		find(INES);
		assertThat(this.lookups).hasValue(2);
	}

	@Test
	void what_was_read_before_a_change_is_not_kept_after_it() {
		this.recent.find("ines", () -> {
			this.changes.add();
			return Optional.of(INES);
		});

		find(INES);

		assertThat(this.lookups).hasValue(1);
	}

	@Test
	void a_change_counts_when_its_transaction_has_ended() {
		new TransactionTemplate(new NoDatabase()).executeWithoutResult((transaction) -> {
			this.changes.add();
			find(INES);
		});

		find(INES);

		assertThat(this.lookups).hasValue(2);
	}

	@Test
	void nobody_and_an_account_whose_password_ends_by_itself_are_not_kept() {
		this.recent.find("ines", Optional::empty);
		find(account(Instant.EPOCH));
		find(account(Instant.EPOCH));

		assertThat(this.lookups).hasValue(2);
	}

	@Test
	void where_other_processes_change_accounts_none_is_kept() {
		RecentAccounts none = new RecentAccounts(this.changes, Duration.ZERO);

		none.find("ines", this::lookup);
		none.find("ines", this::lookup);

		assertThat(this.lookups).hasValue(2);
	}

	private void find(Account account) {
		assertThat(this.recent.find("ines", () -> {
			this.lookups.incrementAndGet();
			return Optional.of(account);
		})).contains(account);
	}

	private Optional<Account> lookup() {
		this.lookups.incrementAndGet();
		return Optional.of(INES);
	}

	private static Account account(Instant passwordUntil) {
		return new Account(new Requester("1", Role.MANAGER, Set.of(), null), "ines", "Ines", "hash", true, null,
				passwordUntil, false);
	}

	/** Transactions of nothing. */
	private static final class NoDatabase extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
