package com.fadeline.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Validator of bearer tokens beyond signature, issuer, audience and expiry: a token must
 * expire, be at most a day old, and must not be an id token, which proves a sign-in to a
 * client application and grants no access (RFC 9068, section 4; OWASP ASVS 5.0, 9.2).
 */
class TokenRules implements OAuth2TokenValidator<Jwt> {

	private static final Duration LONGEST = Duration.ofHours(24);

	/** Tolerated difference between the clocks of the issuer and of this machine. */
	private static final Duration SKEW = Duration.ofMinutes(1);

	private final Clock clock;

	TokenRules(Clock clock) {
		this.clock = clock;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		String fault = fault(token);
		return (fault == null) ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, fault, null));
	}

	private @Nullable String fault(Jwt token) {
		Instant now = this.clock.instant();
		Instant expiry = token.getExpiresAt();
		if (expiry == null) {
			return "The claim exp is missing";
		}
		Instant issued = issued(token, expiry);
		if (issued.isAfter(now.plus(SKEW)) || issued.isBefore(now.minus(LONGEST).minus(SKEW))) {
			return "The token was not issued within the last %d hours".formatted(LONGEST.toHours());
		}
		if ("ID".equalsIgnoreCase(token.getClaimAsString("typ")) || token.hasClaim("at_hash")
				|| token.hasClaim("c_hash")) {
			return "This is an id token; send the access token";
		}
		return null;
	}

	/**
	 * Returns the time of issue; if the claim is missing, Spring sets it a second before
	 * the expiry.
	 */
	private static Instant issued(Jwt token, Instant expiry) {
		Instant issued = token.getIssuedAt();
		return (issued == null || issued.equals(expiry.minusSeconds(1))) ? expiry.minus(LONGEST) : issued;
	}

}
