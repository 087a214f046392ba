package com.fadeline.web.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.tokens.ApiProgram;
import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.administration.tokens.ApiTokenRegister;
import com.fadeline.administration.tokens.ApiTokens;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/** Keeps API tokens for a test; the secret is the prefix and the id. */
public class MemoryTokens implements ApiTokenRegister, ApiTokens {

	private final Map<UUID, ApiToken> tokens = new LinkedHashMap<>();

	@Override
	public List<ApiToken> tokens(Requester by) {
		return List.copyOf(this.tokens.values());
	}

	@Override
	public @Nullable String add(UUID token, ApiToken.Details details, Requester by) {
		Instant now = Instant.now();
		this.tokens.put(token,
				new ApiToken(token, details, now, by.userId(), now.plus(Duration.ofDays(details.days())), null, null));
		return PREFIX + token;
	}

	@Override
	public void revoke(UUID token, Requester by) {
		this.tokens.computeIfPresent(token, (id, was) -> new ApiToken(id, was.details(), was.createdAt(),
				was.createdBy(), was.expiresAt(), was.lastUsedAt(), Instant.now()));
	}

	@Override
	public Optional<ApiProgram> find(String secret) {
		return this.tokens.values()
			.stream()
			.filter((token) -> secret.equals(PREFIX + token.tokenId()) && token.isValidAt(Instant.now()))
			.map((token) -> new ApiProgram(
					new Requester(token.tokenId().toString(), token.details().role(), token.details().clinics(), null),
					token.details().name()))
			.findFirst();
	}

	@Override
	public boolean isValid(ApiProgram program) {
		return find(PREFIX + program.requester().userId()).isPresent();
	}

}
