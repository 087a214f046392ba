package com.fadeline.administration.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fadeline.administration.changes.AccountChanges;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionOperations;

/** Table access of the accounts in PostgreSQL. */
public class AccountTable implements Accounts, AccountNames {

	private static final String SELECT = """
			select id, login_name, display_name, password_hash, role, clinics, client_id, enabled, locked_until, password_until,
			       signed_out_at,
			       exists (select from access.passkey where account_id = account.id) as has_passkey
			from access.account""";

	private final JdbcClient database;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final boolean demo;

	private final AccountChanges changes = new AccountChanges();

	/**
	 * Creates the table access.
	 * @param demo whether the accounts of the demo work
	 */
	public AccountTable(JdbcClient database, TransactionOperations transactions, Clock clock, boolean demo) {
		this.database = database;
		this.transactions = transactions;
		this.clock = clock;
		this.demo = demo;
	}

	/** Returns the counter of changes, to which whoever changes accounts adds. */
	public AccountChanges changes() {
		return this.changes;
	}

	@Override
	public Optional<Account> find(String loginName) {
		return this.database.sql(SELECT + " where login_name = ? and (? or not demo)")
			.params(normal(loginName), this.demo)
			.query(AccountTable::account)
			.optional();
	}

	public Optional<Account> find(UUID id) {
		return this.database.sql(SELECT + " where id = ?").param(id).query(AccountTable::account).optional();
	}

	/**
	 * Adds an account.
	 * @return whether neither its id nor its login name was taken
	 */
	public boolean add(NewAccount account) {
		return insert(account, false);
	}

	@Override
	public Map<String, String> namesOf(Collection<String> userIds) {
		Map<String, String> names = new HashMap<>();
		this.database.sql("""
				select id::text, display_name from access.account where id::text = any (:ids)
				union all select id::text, name from access.api_token where id::text = any (:ids)""")
			.param("ids", new SqlArrayValue("text", userIds.toArray()))
			.query((row) -> {
				names.put(row.getString("id"), row.getString("display_name"));
			});
		return names;
	}

	/**
	 * Returns the login name of a client's account; empty if there is none that works.
	 */
	public Optional<String> loginNameOf(ClientId client) {
		return this.database.sql("select login_name from access.account where client_id = ? and enabled")
			.param(client.value())
			.query(String.class)
			.optional();
	}

	/** Adds an account if there is none yet but those of the demo. */
	void addFirst(Supplier<NewAccount> account) {
		this.transactions.executeWithoutResult((transaction) -> {
			lock();
			boolean empty = this.database.sql("select not exists (select from access.account where not demo)")
				.query(Boolean.class)
				.single();
			if (empty) {
				add(account.get());
			}
		});
	}

	/**
	 * Gives an account another password, deletes its passkeys, and opens it if it is
	 * disabled or locked.
	 */
	void reopen(String loginName, String passwordHash, @Nullable Instant passwordUntil) {
		this.database
			.sql("""
					with opened as (
					    update access.account
					    set password_hash = :hash, password_until = :until, enabled = true, failed_attempts = 0, locked_until = null
					    where login_name = :name returning id),
					without_passkeys as (
					    delete from access.passkey where account_id in (select id from opened))
					update access.sign_in_source set failed = 0, locked_until = null
					where account_id in (select id from opened)""")
			.param("hash", passwordHash)
			.param("until", offset(passwordUntil), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("name", loginName)
			.update();
		this.changes.add();
	}

	/**
	 * Gives an account another password.
	 * @return whether it still had the one before
	 */
	boolean replacePassword(UUID account, String hashBefore, String hash) {
		int replaced = this.database.sql(
				"update access.account set password_hash = ?, password_until = null where id = ? and password_hash = ?")
			.params(hash, account, hashBefore)
			.update();
		this.changes.add();
		return replaced == 1;
	}

	/** Replaces the accounts of the demo; changes of them are lost. */
	public void replaceDemo(List<NewAccount> accounts) {
		this.transactions.executeWithoutResult((transaction) -> {
			lock();
			this.database.sql("delete from access.account where demo").update();
			accounts.forEach((account) -> insert(account, true));
			this.changes.add();
		});
	}

	private boolean insert(NewAccount account, boolean demo) {
		Requester who = account.requester();
		return this.database.sql("""
				insert into access.account
				    (id, login_name, display_name, password_hash, role, clinics, client_id, demo, created_at,
				     password_until)
				values (:id, :loginName, :displayName, :passwordHash, :role, :clinics, :client, :demo, :now, :until)
				on conflict do nothing""")
			.param("id", UUID.fromString(who.userId()))
			.param("loginName", normal(account.loginName()))
			.param("displayName", account.displayName())
			.param("passwordHash", account.passwordHash())
			.param("role", who.role().name())
			.param("clinics", who.clinics().stream().map(ClinicId::value).toArray(UUID[]::new))
			.param("client", (who.clientId() == null) ? null : who.clientId().value(), Types.OTHER)
			.param("demo", demo)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("until", offset(account.passwordUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
			.update() == 1;
	}

	/** Waits until no other process creates accounts. */
	private void lock() {
		this.database.sql("lock table access.account in share row exclusive mode").update();
	}

	private static String normal(String loginName) {
		return loginName.strip().toLowerCase(Locale.ROOT);
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		Array clinics = row.getArray("clinics");
		UUID client = row.getObject("client_id", UUID.class);
		Requester requester = new Requester(row.getString("id"), Role.valueOf(row.getString("role")),
				Arrays.stream((UUID[]) clinics.getArray()).map(ClinicId::new).collect(Collectors.toSet()),
				(client == null) ? null : new ClientId(client));
		return new Account(requester, row.getString("login_name"), row.getString("display_name"),
				row.getString("password_hash"), row.getBoolean("enabled"), instant(row.getTimestamp("locked_until")),
				instant(row.getTimestamp("password_until")), row.getBoolean("has_passkey"),
				instant(row.getTimestamp("signed_out_at")));
	}

	private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
		return (time == null) ? null : time.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time == null) ? null : time.toInstant();
	}

}
