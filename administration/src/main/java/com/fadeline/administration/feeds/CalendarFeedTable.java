package com.fadeline.administration.feeds;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table access of calendar addresses in PostgreSQL. It keeps only the hashes of secrets,
 * so that a reader of the database or of a back-up cannot read calendars by them.
 */
final class CalendarFeedTable implements CalendarFeeds {

	private static final int SECRET_BYTES = 32;

	private final JdbcClient database;

	private final Accounts accounts;

	private final SecureRandom random;

	private final Clock clock;

	CalendarFeedTable(JdbcClient database, Accounts accounts, SecureRandom random, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.random = random;
		this.clock = clock;
	}

	@Override
	public Optional<CalendarFeed> of(String account) {
		return this.database.sql("select created_at, read_at from access.calendar_feed where account_id = ?")
			.param(UUID.fromString(account))
			.query((row, number) -> new CalendarFeed(row.getObject("created_at", OffsetDateTime.class).toInstant(),
					Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant)
						.orElse(null)))
			.optional();
	}

	@Override
	public String renew(String account) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = BaseEncoding.base64Url().omitPadding().encode(bytes);
		this.database.sql("""
				insert into access.calendar_feed (account_id, secret_hash, created_at) values (:account, :hash, :now)
				on conflict (account_id) do update
				    set secret_hash = excluded.secret_hash, created_at = excluded.created_at, read_at = null""")
			.param("account", UUID.fromString(account))
			.param("hash", hash(secret))
			.param("now", now())
			.update();
		return secret;
	}

	@Override
	public boolean end(String account) {
		return this.database.sql("delete from access.calendar_feed where account_id = ?")
			.param(UUID.fromString(account))
			.update() == 1;
	}

	@Override
	public Optional<Account> read(String secret) {
		Instant now = this.clock.instant();
		return this.database.sql("""
				update access.calendar_feed set read_at = :now from access.account account
				where secret_hash = :hash and account.id = account_id and account.enabled
				returning account.login_name""")
			.param("hash", hash(secret))
			.param("now", now())
			.query(String.class)
			.optional()
			.flatMap(this.accounts::find)
			.filter((account) -> account.enabled() && !account.isLockedAt(now));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static byte[] hash(String secret) {
		return Hashing.sha256().hashString(secret, StandardCharsets.UTF_8).asBytes();
	}

}
