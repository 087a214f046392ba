package com.fadeline.web.signin;

import com.fadeline.api.Role;
import com.fadeline.web.rights.Endpoints;
import jakarta.servlet.DispatcherType;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** What is open to whom. */
final class Doors {

	/** Pages that show what others may read in ways of their own. */
	private static final String[] OF_SPECIALISTS = { "/clients/**", "/courses/**" };

	private Doors() {
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
		doors.requestMatchers("/actuator/**").hasRole(Role.ADMIN.name());
		Endpoints.open(doors);
		doors.requestMatchers("/admin/**").hasRole(Role.ADMIN.name());
		doors.requestMatchers("/clients/*/export", "/clients/*/accesses").authenticated();
		doors.requestMatchers("/today", "/attention", "/recalls", "/recalls.csv")
			.hasAnyRole(Role.ADMIN.name(), Role.MANAGER.name(), Role.SPECIALIST.name());
		doors.requestMatchers(OF_SPECIALISTS).hasAnyRole(Role.ADMIN.name(), Role.SPECIALIST.name());
		doors.anyRequest().authenticated();
	}

}
