package com.fadeline.web.signin;

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

/** Access rules of paths that need no sign-in. */
final class PublicEndpoints {

	/** Pages that show what others may read in ways of their own. */
	private static final String[] OF_SPECIALISTS = { "/clients/**", "/courses/**" };

	/** Where accounts and tokens are kept: a program cannot make itself another one. */
	private static final String[] OF_PEOPLE = { "/api/staff/**", "/api/tokens/**", "/admin/**" };

	private PublicEndpoints() {
	}

	static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
		// The rest of a request that was let in.
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
