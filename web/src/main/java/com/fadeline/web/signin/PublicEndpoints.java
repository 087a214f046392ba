package com.fadeline.web.signin;

import com.fadeline.web.identity.Requests;

import com.fadeline.administration.tokens.ApiProgram;

import java.util.function.Supplier;

import com.fadeline.api.Role;
import com.fadeline.web.rights.Endpoints;
import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

/**
 * Access rules of all paths: the public ones, and the roles that may open each of the
 * others.
 */
final class PublicEndpoints {

	/** Pages of specialists; other roles read the same data on pages of their own. */
	private static final String[] OF_SPECIALISTS = { "/clients/**", "/courses/**" };

	/**
	 * Paths that manage accounts and tokens: a program cannot create another one for
	 * itself.
	 */
	private static final String[] OF_PEOPLE = { "/api/staff/**", "/api/tokens/**", "/admin/**" };

	private PublicEndpoints() {
	}

	static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
		// Follow-up dispatches of a request that has been authorised.
		doors.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
		doors.requestMatchers(SignInPages.PATH, SignInPages.LINK, "/assets/**", "/webjars/**", "/favicon.ico")
			.permitAll();
		doors
			.requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
					"/actuator/info")
			.permitAll();
		doors.requestMatchers(OF_PEOPLE).access(allOf(hasRole(Role.ADMIN.name()), PublicEndpoints::person));
		doors.requestMatchers("/actuator/**").hasRole(Role.ADMIN.name());
		Endpoints.open(doors);
		doors.requestMatchers("/clients/*/export", "/clients/*/accesses").authenticated();
		doors.requestMatchers("/today", "/attention", "/recalls", "/recalls.csv")
			.hasAnyRole(Role.ADMIN.name(), Role.MANAGER.name(), Role.SPECIALIST.name());
		doors.requestMatchers(OF_SPECIALISTS).hasAnyRole(Role.ADMIN.name(), Role.SPECIALIST.name());
		doors.anyRequest().authenticated();
	}

	private static AuthorizationResult person(Supplier<? extends @Nullable Authentication> who, Object request) {
		@Nullable Authentication known = who.get();
		return new AuthorizationDecision(known != null && !(known.getPrincipal() instanceof ApiProgram));
	}

}
