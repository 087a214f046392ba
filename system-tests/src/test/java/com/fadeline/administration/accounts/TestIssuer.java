package com.fadeline.administration.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider on this machine that lets everybody in at once. */
final class TestIssuer implements AutoCloseable {

	static final String AUDIENCE = "fadeline";

	private final HttpServer server;

	private final RSAKey key;

	private final Map<String, String> nonces = new ConcurrentHashMap<>();

	private Map<String, Object> person = Map.of();

	TestIssuer() {
		try {
			this.key = newKey();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration",
				(exchange) -> answer(exchange, JsonMapper.shared()
					.writeValueAsString(Map.of("issuer", uri(), "authorization_endpoint", uri() + "/authorize",
							"token_endpoint", uri() + "/token", "jwks_uri", uri() + "/jwks", "subject_types_supported",
							new String[] { "public" }, "response_types_supported", new String[] { "code" },
							"id_token_signing_alg_values_supported", new String[] { "RS256" }))));
		this.server.createContext("/jwks",
				(exchange) -> answer(exchange, new JWKSet(this.key.toPublicJWK()).toString()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	/** Short, since it is made fast and keeps nothing secret. */
	static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(1024, true).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String uri() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Who signs in from now on. */
	void becomes(Map<String, Object> claims) {
		this.person = claims;
	}

	/** A token that is good for an hour. */
	String token(Map<String, Object> claims) {
		return token(this.key, uri(), AUDIENCE, Duration.ofHours(1), claims);
	}

	/**
	 * @param validity null for a token without an end
	 */
	static String token(RSAKey key, String issuer, String audience, @Nullable Duration validity,
			Map<String, Object> claims) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(issuer)
			.audience(audience)
			.issueTime(Date.from(now.minus(Duration.ofHours(2))))
			.expirationTime((validity == null) ? null : Date.from(now.plus(validity)));
		claims.forEach(set::claim);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
				set.build());
		try {
			token.sign(new RSASSASigner(key.toPrivateKey(), true));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	RSAKey key() {
		return this.key;
	}

	private void authorize(HttpExchange exchange) throws IOException {
		MultiValueMap<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
			.build()
			.getQueryParams();
		String code = "code-" + this.nonces.size();
		this.nonces.put(code, decoded(query.getFirst("nonce")));
		exchange.getResponseHeaders()
			.add("Location", "%s?code=%s&state=%s".formatted(decoded(query.getFirst("redirect_uri")), code,
					query.getFirst("state")));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String code = UriComponentsBuilder.fromUri(URI.create("http://x?" + form))
			.build()
			.getQueryParams()
			.getFirst("code");
		Map<String, Object> claims = new HashMap<>(this.person);
		claims.put("nonce", this.nonces.remove(code));
		answer(exchange,
				JsonMapper.shared()
					.writeValueAsString(Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300,
							"id_token", token(claims))));
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
