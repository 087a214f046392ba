package com.fadeline.web.signin;

import com.fadeline.administration.tokens.ApiTokens;

import com.fadeline.administration.tokens.ApiProgram;

import com.fadeline.administration.accounts.Authorities;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Authentication provider for API tokens. Bearer tokens of another form are left to the
 * OpenID provider, if one is configured.
 */
class ApiTokenProvider implements AuthenticationProvider {

	private final ApiTokens tokens;

	private final boolean alone;

	/**
	 * @param alone whether there are no other bearer tokens
	 */
	ApiTokenProvider(ApiTokens tokens, boolean alone) {
		this.tokens = tokens;
		this.alone = alone;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication claim) {
		String token = ((BearerTokenAuthenticationToken) claim).getToken();
		if (!this.alone && !token.startsWith(ApiTokens.PREFIX)) {
			return null;
		}
		ApiProgram program = this.tokens.find(token)
			.orElseThrow(() -> new InvalidBearerTokenException("The API token is unknown, revoked or expired"));
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(program, null,
				Authorities.of(program.requester()));
		signedIn.setDetails(claim.getDetails());
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> claim) {
		return BearerTokenAuthenticationToken.class.isAssignableFrom(claim);
	}

}
