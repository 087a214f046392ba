package com.fadeline.web.passkeys;

import com.fadeline.administration.accounts.Accounts;
import com.fadeline.web.problems.FilterFailures;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.server.ResponseStatusException;

/** Configurer of sign-in with a passkey: the challenge, and its signed answer. */
public class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {

	private final WebAuthnRelyingPartyOperations relyingParty;

	private final Accounts accounts;

	private final FilterFailures failures;

	private final Challenges challenges;

	/**
	 * @param cookie that identifies a challenge
	 */
	public PasskeySignIn(WebAuthnRelyingPartyOperations relyingParty, Accounts accounts, FilterFailures failures,
			String cookie) {
		this.relyingParty = relyingParty;
		this.accounts = accounts;
		this.failures = failures;
		this.challenges = new Challenges(cookie);
	}

	@Override
	public void configure(HttpSecurity http) {
		PublicKeyCredentialRequestOptionsFilter options = new PublicKeyCredentialRequestOptionsFilter(
				this.relyingParty);
		options.setRequestMatcher(post(PasskeyPages.CONFIRM + "/options"));
		options.setRequestOptionsRepository(this.challenges);
		http.addFilterBefore(options, AuthorizationFilter.class);
		http.addFilterAfter(signIn(http), UsernamePasswordAuthenticationFilter.class);
	}

	private WebAuthnAuthenticationFilter signIn(HttpSecurity http) {
		ProviderManager manager = new ProviderManager(new PasskeyProvider(this.relyingParty, this.accounts));
		manager.setAuthenticationEventPublisher(
				new DefaultAuthenticationEventPublisher(http.getSharedObject(ApplicationContext.class)));
		HttpMessageConverterAuthenticationSuccessHandler success = new HttpMessageConverterAuthenticationSuccessHandler();
		success.setRequestCache(http.getSharedObject(RequestCache.class));
		WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
		filter.setRequiresAuthenticationRequestMatcher(post(PasskeyPages.CONFIRM));
		filter.setRequestOptionsRepository(this.challenges);
		filter.setAuthenticationManager(manager);
		filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
		filter.setRememberMeServices(http.getSharedObject(RememberMeServices.class));
		filter.setAuthenticationSuccessHandler(success);
		filter.setAuthenticationFailureHandler((request, response, failure) -> this.failures.answer(request, response,
				new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The passkey was not accepted")));
		return filter;
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

}
