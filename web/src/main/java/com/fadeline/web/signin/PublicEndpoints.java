package com.fadeline.web.signin;

import com.fadeline.api.Role;
import com.fadeline.web.rights.HandlerRights;
import jakarta.servlet.DispatcherType;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Access rules of all paths: of what is not answered by our handlers here, and of the
 * others as the handlers declare them.
 */
final class PublicEndpoints {

	private PublicEndpoints() {
	}

	static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			HandlerRights handlers) {
		// Follow-up dispatches of a request that has been authorised.
		requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
		requests.requestMatchers(SignInPages.PATH, SignInPages.LINK, "/assets/**", "/webjars/**", "/favicon.ico")
			.permitAll();
		requests
			.requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
					"/actuator/info")
			.permitAll();
		requests.requestMatchers("/actuator/**").hasRole(Role.ADMIN.name());
		handlers.open(requests);
		// Paths without a handler: probing for them is refused, and so on record.
		requests.requestMatchers("/admin/**", "/api/staff/**", "/api/tokens/**").hasRole(Role.ADMIN.name());
		requests.requestMatchers("/clients/**", "/courses/**").hasAnyRole(Role.ADMIN.name(), Role.SPECIALIST.name());
		// The description of the API, and anything else that does not exist.
		requests.anyRequest().authenticated();
	}

}
