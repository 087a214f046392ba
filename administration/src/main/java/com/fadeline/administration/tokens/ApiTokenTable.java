package com.fadeline.administration.tokens;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.google.common.hash.Hashing;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table access of the API tokens in PostgreSQL. A token is 256 random bits, so a plain
 * digest of it is enough: it cannot be guessed.
 */
class ApiTokenTable implements ApiTokens {

	/** Precision of the time when a token was used last. */
	private static final Duration USE = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	ApiTokenTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<ApiProgram> find(String secret) {
		return this.jdbc.sql("select * from access.api_token where digest = :digest")
			.param("digest", digest(secret))
			.query((row, number) -> token(row))
			.optional()
			.filter(this::isValid)
			.map(this::used);
	}

	@Override
	public boolean isValid(ApiProgram program) {
		return find(UUID.fromString(program.requester().userId())).filter(this::isValid).isPresent();
	}

	Optional<ApiToken> find(UUID token) {
		return this.jdbc.sql("select * from access.api_token where id = :id")
			.param("id", token)
			.query((row, number) -> token(row))
			.optional();
	}

	List<ApiToken> all() {
		return this.jdbc.sql("select * from access.api_token order by created_at desc, id desc")
			.query((row, number) -> token(row))
			.list();
	}

	/**
	 * Adds a token.
	 * @return whether its id was not taken
	 */
	boolean add(UUID token, ApiToken.Details details, String secret, Requester by) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				insert into access.api_token (id, name, role, clinics, days, digest, created_at, created_by, expires_at)
				values (:id, :name, :role, :clinics, :days, :digest, :now, :by, :expires)
				on conflict (id) do nothing
				""")
			.param("id", token)
			.param("name", details.name())
			.param("role", details.role().name())
			.param("clinics", details.clinics().stream().map(ClinicId::value).toArray(UUID[]::new))
			.param("days", details.days())
			.param("digest", digest(secret))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.userId())
			.param("expires", now.plus(Duration.ofDays(details.days())).atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Revokes a token.
	 * @return whether it was not revoked before
	 */
	boolean revoke(UUID token) {
		return this.jdbc.sql("update access.api_token set revoked_at = :now where id = :id and revoked_at is null")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", token)
			.update() == 1;
	}

	private boolean isValid(ApiToken token) {
		return token.isValidAt(this.clock.instant());
	}

	private ApiProgram used(ApiToken token) {
		Instant now = this.clock.instant();
		if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(USE))) {
			this.jdbc.sql("update access.api_token set last_used_at = :now where id = :id")
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("id", token.tokenId())
				.update();
		}
		ApiToken.Details details = token.details();
		return new ApiProgram(new Requester(token.tokenId().toString(), details.role(), details.clinics(), null),
				details.name());
	}

	private static byte[] digest(String secret) {
		return Hashing.sha256().hashString(secret, StandardCharsets.UTF_8).asBytes();
	}

	private static ApiToken token(ResultSet row) throws SQLException {
		Array clinics = row.getArray("clinics");
		Set<ClinicId> ids = Arrays.stream((UUID[]) clinics.getArray()).map(ClinicId::new).collect(Collectors.toSet());
		return new ApiToken(row.getObject("id", UUID.class),
				new ApiToken.Details(row.getString("name"), Role.valueOf(row.getString("role")), ids,
						row.getInt("days")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(), instant(row, "last_used_at"),
				instant(row, "revoked_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
