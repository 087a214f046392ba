package com.fadeline.administration.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import com.fadeline.administration.changes.AccountChanges;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Cache of accounts that were found a moment ago. Every change of any account drops all
 * of it at once, so that the next request sees the change.
 */
final class RecentAccounts {

	/** What a change that somebody makes in the tables by hand waits at most. */
	static final Duration KEPT = Duration.ofSeconds(5);

	private static final int MOST = 10_000;

	private final AccountChanges changes;

	private final Cache<String, Found> found;

	/**
	 * @param kept how long an account is kept; zero keeps none
	 */
	RecentAccounts(AccountChanges changes, Duration kept) {
		this.changes = changes;
		this.found = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
	}

	/**
	 * Returns the account of a key.
	 * @param lookup finds it; none is not kept, nor one whose password ends by itself
	 */
	Optional<Account> find(String key, Supplier<Optional<Account>> lookup) {
		// Of before the lookup: what changes meanwhile makes its result one of before.
		long changesBefore = this.changes.count();
		Found known = this.found.getIfPresent(key);
		if (known != null && known.changesBefore() == changesBefore) {
			return Optional.of(known.account());
		}
		Optional<Account> account = lookup.get();
		account.filter((present) -> !present.isPasswordIssued())
			.ifPresent((present) -> this.found.put(key, new Found(present, changesBefore)));
		return account;
	}

	private record Found(Account account, long changesBefore) {
	}

}
