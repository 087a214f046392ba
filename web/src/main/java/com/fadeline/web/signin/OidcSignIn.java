package com.fadeline.web.signin;

import com.fadeline.administration.accounts.Authorities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Configurer of sign-in by an OpenID provider, if the standard `spring.security.oauth2`
 * settings name one.
 */
class OidcSignIn {

	private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

	private final TokenClaims claims;

	private final @Nullable JwtDecoder tokens;

	private final @Nullable ClientRegistrationRepository providers;

	private final OidcUserService users = new OidcUserService();

	/**
	 * @param audiences accepted audiences of tokens
	 * @throws UnsafeSettingsException if tokens are accepted but no audience is set
	 */
	OidcSignIn(TokenClaims claims, ObjectProvider<JwtDecoder> tokens, List<String> audiences,
			ObjectProvider<ClientRegistrationRepository> providers) {
		this.claims = claims;
		this.tokens = tokens.getIfAvailable();
		if (this.tokens != null && audiences.stream().allMatch(String::isBlank)) {
			throw new UnsafeSettingsException("""
					Tokens of an OpenID provider are taken, but not for whom they are made: set \
					spring.security.oauth2.resourceserver.jwt.audiences to the audience that the provider gives \
					this service, else a token for any other service opens this one""");
		}
		this.providers = providers.getIfAvailable();
	}

	/** Returns whether bearer tokens of an issuer are accepted. */
	boolean takesTokens() {
		return this.tokens != null;
	}

	/** Accepts bearer tokens of the issuer, if one is set. */
	void addTokens(HttpSecurity http) {
		if (this.tokens != null) {
			JwtAuthenticationProvider provider = new JwtAuthenticationProvider(this.tokens);
			provider.setJwtAuthenticationConverter(this::holder);
			http.authenticationProvider(provider);
		}
	}

	/** Adds the sign-in by providers, if there are any. */
	void addProviders(HttpSecurity http) {
		if (this.providers != null) {
			http.oauth2Login((login) -> login.loginPage(SignInPages.PATH)
				.failureHandler(SecurityConfiguration.failed(SignInPages.PATH))
				.userInfoEndpoint((info) -> info.oidcUserService(this::person)));
		}
	}

	/** Returns the names of the providers by the paths that lead to them. */
	Map<String, String> providers() {
		Map<String, String> paths = new LinkedHashMap<>();
		if (this.providers instanceof Iterable<?> registrations) {
			for (Object registration : registrations) {
				if (registration instanceof ClientRegistration provider) {
					paths.put(OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
							+ provider.getRegistrationId(), provider.getClientName());
				}
			}
		}
		return paths;
	}

	private JwtAuthenticationToken holder(Jwt token) {
		try {
			Requester requester = this.claims.requester(token.getClaims());
			return new JwtAuthenticationToken(token,
					new TokenHolder(requester, TokenClaims.displayName(token.getClaims())), Authorities.of(requester));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidBearerTokenException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private OidcUser person(OidcUserRequest request) {
		OidcUser user = this.users.loadUser(request);
		try {
			return new OidcPerson(user, this.claims.requester(user.getClaims()));
		}
		catch (IllegalArgumentException ex) {
			log.warn("The OpenID provider let somebody in who cannot sign in here: {}", ex.getMessage());
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, ex.getMessage(), null), ex);
		}
	}

}
