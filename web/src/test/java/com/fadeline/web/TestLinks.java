package com.fadeline.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fadeline.administration.links.SignInLinks;
import com.fadeline.api.client.ClientView;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/** Tokens in memory, for the account `client`. */
class TestLinks implements SignInLinks, OneTimeTokenService {

	private final Map<String, OneTimeToken> tokens = new ConcurrentHashMap<>();

	@Override
	public Optional<OneTimeToken> tokenFor(ClientView client, boolean toMail) {
		return Optional.of(generate(new GenerateOneTimeTokenRequest("client")));
	}

	@Override
	public Optional<OneTimeToken> newTokenFor(ClientView client) {
		return tokenFor(client, true);
	}

	@Override
	public boolean isMailConfigured() {
		return false;
	}

	@Override
	public boolean mail(List<MailedLink> links, Locale language) {
		return links.getFirst().client().email() != null;
	}

	@Override
	public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
		OneTimeToken token = new DefaultOneTimeToken("token-" + this.tokens.size(), request.getUsername(),
				Instant.parse("2026-03-02T10:00:00Z"));
		this.tokens.put(token.getTokenValue(), token);
		return token;
	}

	@Override
	public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken claim) {
		return this.tokens.remove(claim.getTokenValue());
	}

}
