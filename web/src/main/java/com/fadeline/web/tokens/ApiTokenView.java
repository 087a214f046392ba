package com.fadeline.web.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

/** Response body of an API token. */
record ApiTokenView(UUID tokenId, String name, Role role, Set<ClinicId> clinics, Instant createdAt, String createdBy,
		Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	static ApiTokenView of(ApiToken token) {
		ApiToken.Details details = token.details();
		return new ApiTokenView(token.tokenId(), details.name(), details.role(), details.clinics(), token.createdAt(),
				token.createdBy(), token.expiresAt(), token.lastUsedAt(), token.revokedAt());
	}

}
