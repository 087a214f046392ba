package com.fadeline.administration.remembered;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.api.id.ClientId;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Table access of remembered devices in PostgreSQL. It keeps only the hashes of tokens,
 * so that a reader of the database or of a back-up cannot sign in by them.
 */
class RememberedDeviceTable implements RememberedDevices {

	/** Time in which requests sent at once may bring the token that was just replaced. */
	private static final Duration AT_ONCE = Duration.ofMinutes(1);

	private static final int MOST = 10;

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient database;

	private final TransactionOperations transactions;

	private final AccountTable accounts;

	private final Duration expiry;

	private final SecureRandom random;

	private final Clock clock;

	RememberedDeviceTable(JdbcClient database, TransactionOperations transactions, AccountTable accounts,
			Duration expiry, SecureRandom random, Clock clock) {
		this.database = database;
		this.transactions = transactions;
		this.accounts = accounts;
		this.expiry = expiry;
		this.random = random;
		this.clock = clock;
	}

	@Override
	public Duration expiry() {
		return this.expiry;
	}

	@Override
	public Issued remember(String account, String label) {
		Instant now = this.clock.instant();
		Issued issued = new Issued(UUID.randomUUID(), newToken(), this.expiry);
		this.transactions.executeWithoutResult((transaction) -> {
			this.database.sql("""
					delete from access.remembered_device where expires_at <= :now or id in (
					    select id from access.remembered_device where account_id = :account
					    order by used_at desc offset :most)""")
				.param("now", time(now))
				.param("account", UUID.fromString(account))
				.param("most", MOST - 1)
				.update();
			this.database.sql("""
					insert into access.remembered_device
					    (id, account_id, token_hash, label, created_at, used_at, expires_at)
					values (:id, :account, :hash, :label, :now, :now, :until)""")
				.param("id", issued.device())
				.param("account", UUID.fromString(account))
				.param("hash", hash(issued.token()))
				.param("label", label)
				.param("now", time(now))
				.param("until", time(now.plus(this.expiry)))
				.update();
		});
		return issued;
	}

	@Override
	public Use use(UUID device, String token) {
		return Objects.requireNonNull(this.transactions
			.execute((transaction) -> held(device).map((row) -> used(row, token, this.clock.instant()))
				.orElseGet(Use.Unknown::new)));
	}

	private Use used(Row row, String token, Instant now) {
		byte[] hash = hash(token);
		if (!row.works() || !now.isBefore(row.expiresAt())) {
			delete(row.id());
			return new Use.Unknown();
		}
		if (MessageDigest.isEqual(hash, row.tokenHash())) {
			return new Use.Accepted(row.loginName(), replaced(row, now));
		}
		if (MessageDigest.isEqual(hash, row.previousHash()) && now.isBefore(row.usedAt().plus(AT_ONCE))) {
			return new Use.AcceptedAgain(row.loginName());
		}
		delete(row.id());
		return new Use.Ended(row.owner());
	}

	private Issued replaced(Row row, Instant now) {
		Issued next = new Issued(row.id(), newToken(), Duration.between(now, row.expiresAt()));
		this.database.sql("""
				update access.remembered_device
				set previous_hash = token_hash, token_hash = :hash, used_at = :now where id = :id""")
			.param("hash", hash(next.token()))
			.param("now", time(now))
			.param("id", row.id())
			.update();
		return next;
	}

	private Optional<Row> held(UUID device) {
		return this.database.sql("""
				select device.*, login_name, client_id, enabled and role = 'CLIENT' as works
				from access.remembered_device device join access.account account on account.id = account_id
				where device.id = ? for update of device""")
			.param(device)
			.query((row, number) -> new Row(device, owner(row), row.getString("login_name"), row.getBoolean("works"),
					row.getBytes("token_hash"), row.getBytes("previous_hash"), instant(row, "used_at"),
					instant(row, "expires_at")))
			.optional();
	}

	@Override
	public boolean isRemembered(UUID device) {
		return this.database.sql("select exists (select from access.remembered_device where id = ?)")
			.param(device)
			.query(Boolean.class)
			.single();
	}

	@Override
	public List<RememberedDevice> of(String account) {
		return this.database.sql("""
				select * from access.remembered_device where account_id = :account and expires_at > :now
				order by used_at desc, id""")
			.param("account", UUID.fromString(account))
			.param("now", time(this.clock.instant()))
			.query((row, number) -> new RememberedDevice(row.getObject("id", UUID.class), row.getString("label"),
					instant(row, "created_at"), instant(row, "used_at"), instant(row, "expires_at")))
			.list();
	}

	@Override
	public boolean end(UUID device, String account) {
		return this.database.sql("delete from access.remembered_device where id = ? and account_id = ?")
			.params(device, UUID.fromString(account))
			.update() == 1;
	}

	@Override
	public Optional<Owner> forget(UUID device, String token) {
		return this.database.sql("""
				delete from access.remembered_device device using access.account account
				where device.id = :id and :hash in (token_hash, previous_hash) and account.id = account_id
				returning account_id, client_id""")
			.param("id", device)
			.param("hash", hash(token))
			.query((row, number) -> owner(row))
			.optional();
	}

	@Override
	public void endAll(ClientId client) {
		this.database.sql("""
				with ended as (
				    update access.account set signed_out_at = :now where client_id = :client returning id),
				without_links as (
				    delete from access.sign_in_link where account_id in (select id from ended)),
				without_passkeys as (
				    delete from access.passkey where account_id in (select id from ended))
				delete from access.remembered_device where account_id in (select id from ended)""")
			.param("now", time(this.clock.instant()))
			.param("client", client.value())
			.update();
		this.accounts.changes().add();
	}

	private static Owner owner(ResultSet row) throws SQLException {
		return new Owner(row.getString("account_id"), new ClientId(row.getObject("client_id", UUID.class)));
	}

	private void delete(UUID device) {
		this.database.sql("delete from access.remembered_device where id = ?").param(device).update();
	}

	private String newToken() {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		return BaseEncoding.base64Url().omitPadding().encode(bytes);
	}

	private static byte[] hash(String token) {
		return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).asBytes();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Row(UUID id, Owner owner, String loginName, boolean works, byte[] tokenHash,
			byte @Nullable [] previousHash, Instant usedAt, Instant expiresAt) {
	}

}
