package com.fadeline.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import com.fadeline.web.signin.Account;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks an account whose password was wrong too often in a row. It counts in PostgreSQL,
 * so that neither a restart nor guesses at the same time give more of them.
 */
class LockOut {

	private final JdbcClient database;

	private final SignInProperties properties;

	private final Clock clock;

	LockOut(JdbcClient database, SignInProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/** Whether a right password works. */
	boolean admits(Account account) {
		return account.enabled() && !account.isLockedAt(this.clock.instant());
	}

	/** Counts a wrong password; what comes while it is locked does not count. */
	void failed(Account account) {
		Instant now = this.clock.instant();
		this.database.sql("""
				update access.account
				set failed_attempts = case when failed_attempts + 1 >= :most then 0 else failed_attempts + 1 end,
				    locked_until = case when failed_attempts + 1 >= :most then cast(:until as timestamptz) end
				where id = :id and (locked_until is null or locked_until <= :now)""")
			.param("most", this.properties.attempts())
			.param("until", time(now.plus(this.properties.lock())))
			.param("id", id(account))
			.param("now", time(now))
			.update();
	}

	/**
	 * Lets somebody in whose password was right, and begins to count anew.
	 * @return whether the account has not been locked or disabled while it was checked
	 */
	boolean succeeded(Account account) {
		return this.database.sql("""
				select failed_attempts > 0 or locked_until is not null from access.account
				where id = :id and enabled and (locked_until is null or locked_until <= :now)""")
			.param("id", id(account))
			.param("now", time(this.clock.instant()))
			.query(Boolean.class)
			.optional()
			.map((failedBefore) -> !failedBefore || forgiven(account))
			.orElse(false);
	}

	private boolean forgiven(Account account) {
		return this.database.sql("""
				update access.account set failed_attempts = 0, locked_until = null
				where id = :id and enabled and (locked_until is null or locked_until <= :now)""")
			.param("id", id(account))
			.param("now", time(this.clock.instant()))
			.update() == 1;
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static UUID id(Account account) {
		return UUID.fromString(account.requester().userId());
	}

}
