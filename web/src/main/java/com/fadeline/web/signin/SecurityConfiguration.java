package com.fadeline.web.signin;

import com.fadeline.web.identity.Requests;

import com.fadeline.web.identity.PublicAddressProperties;

import com.fadeline.web.identity.SessionProperties;

import com.fadeline.web.identity.OpenSessions;

import com.fadeline.administration.tokens.ApiTokens;

import com.fadeline.administration.accounts.Accounts;

import com.fadeline.administration.accounts.Account;

import java.time.Clock;
import java.util.List;

import com.fadeline.web.passkeys.PasskeyNeeded;
import com.fadeline.web.passkeys.PasskeyProperties;
import com.fadeline.web.passkeys.PasskeySignIn;
import com.fadeline.web.problems.FilterFailures;
import com.fadeline.web.problems.HeadersOfRefusals;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.web.remembered.DeviceRecord;
import com.fadeline.web.remembered.RememberedSignIn;
import com.fadeline.web.rights.HandlerRights;
import com.fadeline.web.signins.RequestUser;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.server.ResponseStatusException;

/**
 * Configuration of the security filter chains. Names and passwords are checked by the one
 * provider bean: registered here again, it would be called twice and count a failure as
 * two.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ OidcProperties.class, PublicAddressProperties.class, SessionProperties.class,
		PasskeyProperties.class })
class SecurityConfiguration {

	/** Wraps no filter: each of each request would be a meter. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	DeniedRequestHandler refusals(FilterFailures failures) {
		return new DeniedRequestHandler(failures);
	}

	@Bean
	CookieNames cookieNames(PublicAddressProperties address) {
		return CookieNames.at(address.publicUrl());
	}

	/** Runs before all filters that read the path. */
	@Bean
	FilterRegistrationBean<TrustedPrefix> trustedPrefix() {
		FilterRegistrationBean<TrustedPrefix> filter = new FilterRegistrationBean<>(new TrustedPrefix());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return filter;
	}

	/** Sets the name of the session cookie before the first request. */
	@Bean
	ServletContextInitializer sessionCookie(CookieNames names) {
		return (context) -> names.nameSession(context.getSessionCookieConfig());
	}

	@Bean
	OidcSignIn oidcSignIn(OidcProperties properties, ObjectProvider<JwtDecoder> tokens,
			ObjectProvider<OAuth2ResourceServerProperties> settings,
			ObjectProvider<ClientRegistrationRepository> providers) {
		List<String> audiences = settings.stream().flatMap((set) -> set.getJwt().getAudiences().stream()).toList();
		return new OidcSignIn(new TokenClaims(properties), tokens, audiences, providers);
	}

	/** Spring Boot adds this validator to its own when it creates the decoder. */
	@Bean
	TokenRules tokenRules(Clock clock) {
		return new TokenRules(clock);
	}

	/** Answers what the firewall rejects, before any other filter. */
	@Bean
	RequestRejectedHandler refusedRequests(FilterFailures failures) {
		return (request, response, refused) -> {
			HeadersOfRefusals.set(response);
			failures.answer(request, response, new ResponseStatusException(HttpStatus.BAD_REQUEST));
		};
	}

	@Bean
	OpenSessions openSessions(SessionProperties limits) {
		return new OpenSessions(limits);
	}

	@Bean
	RememberedSignIn rememberedSignIn(CookieNames names, RememberedDevices devices, Accounts accounts,
			DeviceRecord record) {
		return new RememberedSignIn(names.device(), devices, accounts, record);
	}

	@Bean
	FilterRegistrationBean<UnnamedProxies> unnamedProxies() {
		FilterRegistrationBean<UnnamedProxies> filter = new FilterRegistrationBean<>(new UnnamedProxies());
		filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2);
		return filter;
	}

	/** Chain of programs, which authenticate with each request. */
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens, OidcSignIn oidc, DeniedRequestHandler refusals,
			FilterFailures failed, PasskeyProperties passkeys, HandlerRights handlers) {
		oidc.addTokens(http);
		return http.securityMatcher(Requests::bringsCredentials)
			.authenticationProvider(new ApiTokenProvider(tokens, !oidc.takesTokens()))
			.oauth2ResourceServer((server) -> server.authenticationEntryPoint(refusals)
				.accessDeniedHandler(refusals)
				.authenticationManagerResolver((request) -> http.getSharedObject(AuthenticationManager.class)))
			.headers(SecurityHeaders::set)
			.authorizeHttpRequests((requests) -> PublicEndpoints.open(requests, handlers))
			.httpBasic((basic) -> basic.authenticationEntryPoint(refusals))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Other sites cannot make a browser send credentials that it does not store.
			.csrf(AbstractHttpConfigurer::disable)
			.addFilterBefore(new RequestUser(), AuthorizationFilter.class)
			.addFilterBefore(new IssuedPasswords(failed), AuthorizationFilter.class)
			.addFilterBefore(new PasskeyNeeded(passkeys, failed), AuthorizationFilter.class)
			.build();
	}

	/** Chain of people, whose browsers keep a session. */
	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, Accounts accounts, OneTimeTokenService links, OidcSignIn oidc,
			DeniedRequestHandler refusals, OpenSessions sessions, CookieNames names, FilterFailures failed,
			SessionProperties lasting, Clock clock, WebAuthnRelyingPartyOperations relyingParty,
			PasskeyProperties passkeys, HandlerRights handlers, RememberedSignIn remembered,
			RememberedDevices devices) {
		oidc.addProviders(http);
		remembered.addTo(http);
		return http.headers(SecurityHeaders::set)
			.authorizeHttpRequests((requests) -> PublicEndpoints.open(requests, handlers))
			.formLogin((form) -> form.loginPage(SignInPages.PATH).failureHandler(failed(SignInPages.PATH)))
			.oneTimeTokenLogin((link) -> byLink(link, links, accounts))
			.with(new PasskeySignIn(relyingParty, accounts, failed, names.challenge()))
			.logout((out) -> out.logoutUrl(SignInPages.OUT).logoutSuccessUrl(SignInPages.PATH + "?out"))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.requestCache((cache) -> cache.requestCache(new WishedPage(names.wish())))
			.sessionManagement((settings) -> settings.addSessionAuthenticationStrategy(sessions))
			.csrf((csrf) -> forgeries(csrf, names))
			// Before a device signs in anew for a session that has ended.
			.addFilterBefore(new CurrentAccountFilter(accounts, devices), RememberMeAuthenticationFilter.class)
			.addFilterBefore(new SessionEnds(lasting.longest(), clock), RememberMeAuthenticationFilter.class)
			.addFilterBefore(new RequestUser(), AuthorizationFilter.class)
			.addFilterBefore(new IssuedPasswords(failed), AuthorizationFilter.class)
			.addFilterBefore(new PasskeyNeeded(passkeys, failed), AuthorizationFilter.class)
			.build();
	}

	/**
	 * Redirects to the page with an error, and creates no session for a failed sign-in.
	 */
	static SimpleUrlAuthenticationFailureHandler failed(String page) {
		SimpleUrlAuthenticationFailureHandler handler = new SimpleUrlAuthenticationFailureHandler(page + "?error");
		handler.setAllowSessionCreation(false);
		return handler;
	}

	/**
	 * Configures links, which a clinic makes for its clients; clients request one on a
	 * page of its own.
	 */
	private static void byLink(OneTimeTokenLoginConfigurer<HttpSecurity> link, OneTimeTokenService links,
			Accounts accounts) {
		link.tokenService(links)
			.authenticationProvider(new OneTimeTokenAuthenticationProvider(links,
					(name) -> accounts.find(name)
						.filter(Account::enabled)
						.orElseThrow(() -> UsernameNotFoundException.fromUsername(name))))
			.generateRequestResolver((request) -> null)
			.tokenGenerationSuccessHandler((request, response, token) -> {
			})
			.showDefaultSubmitPage(false)
			.loginPage(SignInPages.PATH)
			.loginProcessingUrl(SignInPages.LINK)
			.failureHandler(failed(SignInPages.LINK))
			.defaultSuccessUrl("/", true);
	}

	/**
	 * Configures CSRF tokens. A program with a session reads the cookie and sends it back
	 * as X-XSRF-TOKEN.
	 */
	private static void forgeries(CsrfConfigurer<HttpSecurity> csrf, CookieNames names) {
		csrf.spa().csrfTokenRepository(new SessionBoundTokens(names.token()));
	}

}
