package com.fadeline.administration.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;

/** Table access of all accounts but those of clients. */
class StaffTable {

	private static final String SELECT = """
			select id, login_name, display_name, role, clinics, enabled, demo,
			       coalesce(locked_until > now(), false) or exists (
			           select from access.sign_in_source as source
			           where source.account_id = account.id and source.locked_until > now()) as locked
			from access.account where role <> 'CLIENT'
			""";

	private final JdbcClient jdbc;

	StaffTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<StaffMember> all() {
		return this.jdbc.sql(SELECT + "order by display_name, id").query((row, number) -> member(row)).list();
	}

	Optional<StaffMember> find(UUID staff) {
		return this.jdbc.sql(SELECT + "and id = :id").param("id", staff).query((row, number) -> member(row)).optional();
	}

	List<StaffMember> specialists(ClinicId clinic) {
		return this.jdbc.sql(SELECT + "and role = 'SPECIALIST' and :clinic = any (clinics) order by display_name, id")
			.param("clinic", clinic.value())
			.query((row, number) -> member(row))
			.list();
	}

	/**
	 * Waits until no other transaction changes accounts, so that one administrator stays.
	 */
	void lock() {
		this.jdbc.sql("lock table access.account in share row exclusive mode").update();
	}

	boolean isOtherAdministrator(UUID than) {
		return this.jdbc.sql(
				"select exists (select from access.account where role = 'ADMIN' and enabled and not demo and id <> :id)")
			.param("id", than)
			.query(Boolean.class)
			.single();
	}

	void change(UUID staff, StaffMember.Details details) {
		this.jdbc.sql("""
				update access.account
				set display_name = :name, role = :role, clinics = :clinics, enabled = :enabled
				where id = :id
				""")
			.param("id", staff)
			.param("name", details.displayName())
			.param("role", details.role().name())
			.param("clinics", details.clinics().stream().map(ClinicId::value).toArray(UUID[]::new))
			.param("enabled", details.enabled())
			.update();
	}

	/** Ends a lock; with another password, if one is given, and then without passkeys. */
	void unlock(UUID staff, @Nullable String passwordHash, Instant passwordUntil) {
		this.jdbc.sql("""
				with opened as (
				    update access.account
				    set failed_attempts = 0, locked_until = null, password_hash = coalesce(:hash, password_hash),
				        password_until = case when :hash is null then password_until else :until end
				    where id = :id),
				without_passkeys as (
				    delete from access.passkey where account_id = :id and :hash is not null)
				update access.sign_in_source set failed = 0, locked_until = null where account_id = :id
				""")
			.param("id", staff)
			.param("hash", passwordHash, Types.VARCHAR)
			.param("until", passwordUntil.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static StaffMember member(ResultSet row) throws SQLException {
		Array clinics = row.getArray("clinics");
		return new StaffMember(row.getObject("id", UUID.class), row.getString("login_name"),
				new StaffMember.Details(row.getString("display_name"), Role.valueOf(row.getString("role")),
						Arrays.stream((UUID[]) clinics.getArray()).map(ClinicId::new).collect(Collectors.toSet()),
						row.getBoolean("enabled")),
				row.getBoolean("locked"), row.getBoolean("demo"));
	}

}
