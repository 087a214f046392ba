package com.fadeline.administration.links;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/**
 * Service of the tokens of sign-in links. PostgreSQL keeps only their hashes, so that a
 * reader of the database or of its back-up cannot sign in by them.
 */
class LinkTokens implements OneTimeTokenService {

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient database;

	private final SecureRandom random;

	private final Clock clock;

	LinkTokens(JdbcClient database, SecureRandom random, Clock clock) {
		this.database = database;
		this.random = random;
		this.clock = clock;
	}

	/** Replaces the earlier token of the account. */
	@Override
	public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = BaseEncoding.base64Url().omitPadding().encode(bytes);
		Instant expiresAt = this.clock.instant().plus(request.getExpiresIn());
		this.database
			.sql("""
					insert into access.sign_in_link (token_hash, account_id, expires_at)
					select :hash, id, :expiresAt from access.account where login_name = :name
					on conflict (account_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at""")
			.param("hash", hash(token))
			.param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
			.param("name", request.getUsername())
			.update();
		return new DefaultOneTimeToken(token, request.getUsername(), expiresAt);
	}

	/** Returns a token that works to the first request, and null to all others. */
	@Override
	public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken claim) {
		String token = claim.getTokenValue();
		if (token == null) {
			return null;
		}
		return this.database.sql("""
				delete from access.sign_in_link link using access.account account
				where link.token_hash = :hash and account.id = link.account_id
				returning account.login_name, link.expires_at""")
			.param("hash", hash(token))
			.query((row, number) -> new DefaultOneTimeToken(token, row.getString("login_name"),
					row.getTimestamp("expires_at").toInstant()))
			.optional()
			.filter((found) -> this.clock.instant().isBefore(found.getExpiresAt()))
			.orElse(null);
	}

	private static byte[] hash(String token) {
		return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).asBytes();
	}

}
