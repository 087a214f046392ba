package com.fadeline.administration.changes;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counter of the changes that this process makes to accounts, by which caches know that
 * what they keep is of before.
 */
public final class AccountChanges {

	private final AtomicLong count = new AtomicLong();

	/**
	 * Counts a change when its transaction has ended, before whoever made it has the
	 * answer.
	 */
	public void add() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.count.incrementAndGet();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				AccountChanges.this.count.incrementAndGet();
			}

		});
	}

	/** Returns how many changes there have been. */
	public long count() {
		return this.count.get();
	}

}
