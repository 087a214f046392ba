package com.fadeline.web.imports;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import com.fadeline.web.limits.TooManyRequestsException;

/** Limiter of parallel imports: a few in all, and one of each account. */
final class RunningImports {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final int most;

	private final Set<String> accounts = new HashSet<>();

	RunningImports(int most) {
		this.most = most;
	}

	/**
	 * @throws TooManyRequestsException if the import has to wait for others
	 */
	synchronized Running begin(String account) {
		if (this.accounts.contains(account)) {
			throw new TooManyRequestsException("An import of this account is running; send the next one after it",
					PAUSE);
		}
		if (this.accounts.size() >= this.most) {
			throw new TooManyRequestsException(
					"%d imports are running; send this one after them".formatted(this.accounts.size()), PAUSE);
		}
		this.accounts.add(account);
		return () -> end(account);
	}

	private synchronized void end(String account) {
		this.accounts.remove(account);
	}

	/** Running import, to be closed at its end. */
	interface Running extends AutoCloseable {

		@Override
		void close();

	}

}
