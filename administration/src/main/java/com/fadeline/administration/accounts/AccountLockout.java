package com.fadeline.administration.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lockout of an account after too many wrong passwords in a row, for the address of the
 * attempts; for all addresses only after very many, except where the account signed in
 * lately. Attempts are counted before they are checked, in PostgreSQL, so that neither a
 * restart nor simultaneous guesses give more of them.
 */
class AccountLockout {

	/** How long a source counts as one where the account signed in lately. */
	private static final Duration LATELY = Duration.ofDays(30);

	private static final Duration HOUR = Duration.ofHours(1);

	private final JdbcClient database;

	private final SignInProperties properties;

	private final Clock clock;

	AccountLockout(JdbcClient database, SignInProperties properties, Clock clock) {
		this.database = database;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Deletes the sources without an attempt for as long as any rule here reaches back.
	 * @return how many there were
	 */
	static int deleteUnused(JdbcClient database, Instant now) {
		return database.sql("""
				delete from access.sign_in_source
				where greatest(failed_at, signed_in_at, locked_until) <= :lately""")
			.param("lately", time(now.minus(LATELY)))
			.update();
	}

	/** Returns whether a right password works from that source. */
	boolean admits(Account account, String source) {
		Instant now = this.clock.instant();
		boolean locked = account.isLockedAt(now);
		return account.enabled() && !account.isPasswordOverAt(now)
				&& this.database.sql("""
						select count(*) filter (where locked_until > :now) = 0
						       and (not :locked or count(*) filter (where signed_in_at > :lately) > 0)
						from access.sign_in_source where account_id = :id and source = :source""")
					.param("now", time(now))
					.param("locked", locked)
					.param("lately", time(now.minus(LATELY)))
					.param("id", id(account))
					.param("source", source)
					.query(Boolean.class)
					.single();
	}

	/** Returns whether the password was right from that source lately. */
	boolean knows(Account account, String source) {
		return this.database.sql("""
				select exists (select from access.sign_in_source
				               where account_id = :id and source = :source and signed_in_at > :lately)""")
			.param("lately", time(this.clock.instant().minus(LATELY)))
			.param("id", id(account))
			.param("source", source)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Counts an attempt that is about to be checked, as if it were wrong.
	 * @return whether it may be checked: not while it is locked
	 */
	boolean begins(Account account, String source) {
		Instant now = this.clock.instant();
		return this.database
			.sql("""
					insert into access.sign_in_source as known (account_id, source, failed, locked_until, failed_at)
					values (:id, :source, 1, case when :most <= 1 then cast(:until as timestamptz) end, :now)
					on conflict (account_id, source) do update
					set failed = case when known.locked_until is null then known.failed + 1 else 1 end,
					    locked_until = case when case when known.locked_until is null then known.failed + 1 else 1 end >= :most
					                        then cast(:until as timestamptz) end,
					    failed_at = :now
					where known.locked_until is null or known.locked_until <= :now""")
			.param("id", id(account))
			.param("source", source)
			.param("most", this.properties.attempts())
			.param("until", time(now.plus(this.properties.lock())))
			.param("now", time(now))
			.update() == 1;
	}

	/** Takes an attempt back that was not checked. */
	void withdraws(Account account, String source) {
		this.database.sql("""
				update access.sign_in_source set failed = greatest(failed - 1, 0), locked_until = null
				where account_id = :id and source = :source""")
			.param("id", id(account))
			.param("source", source)
			.update();
	}

	/**
	 * Keeps an attempt that was wrong. Very many, from any sources, lock the account,
	 * unless it is that of the last administrator, which no other account could unlock.
	 * @return whether this attempt locked the account, for the source or everywhere
	 */
	boolean failed(Account account, String source) {
		Instant now = this.clock.instant();
		boolean everywhere = this.database.sql("""
				update access.account as account
				set failed_attempts = case when failed_attempts + 1 >= :most then 0 else failed_attempts + 1 end,
				    locked_until = case when failed_attempts + 1 >= :most and (role <> 'ADMIN' or exists (
				        select from access.account as other
				        where other.role = 'ADMIN' and other.enabled and not other.demo and other.id <> account.id
				          and (other.locked_until is null or other.locked_until <= :now)))
				        then cast(:until as timestamptz) end
				where id = :id and (locked_until is null or locked_until <= :now)
				returning locked_until is not null""")
			.param("most", this.properties.attemptsFromAnywhere())
			.param("until", time(now.plus(this.properties.lock())))
			.param("id", id(account))
			.param("now", time(now))
			.query(Boolean.class)
			.optional()
			.orElse(false);
		return everywhere || !admits(account, source);
	}

	/**
	 * Accepts a right password, and restarts the count.
	 * @return whether the account has not been disabled while it was checked
	 */
	boolean succeeded(Account account, String source) {
		Instant now = this.clock.instant();
		this.database.sql("""
				update access.sign_in_source set failed = 0, locked_until = null,
				    signed_in_at = case when signed_in_at > :recently then signed_in_at else :now end
				where account_id = :id and source = :source
				  and (failed > 0 or locked_until is not null or signed_in_at is null or signed_in_at <= :recently)""")
			.param("recently", time(now.minus(HOUR)))
			.param("now", time(now))
			.param("id", id(account))
			.param("source", source)
			.update();
		this.database.sql("update access.account set failed_attempts = 0 where id = :id and failed_attempts > 0")
			.param("id", id(account))
			.update();
		return this.database.sql("select enabled from access.account where id = :id")
			.param("id", id(account))
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static UUID id(Account account) {
		return UUID.fromString(account.requester().userId());
	}

}
