package com.fadeline.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import com.fadeline.store.axon.DatabaseOutages;
import com.fadeline.store.roles.ConditionalOnRole;
import com.fadeline.store.roles.ProcessRole;
import com.fadeline.web.problems.Outages;

/** Configuration that imports the modules of this process's roles. */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

	/** Modules of a process that handles commands. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(ProcessRole.COMMAND)
	@ComponentScan("com.fadeline.command")
	static class CommandRole {

	}

	/** Modules of a process that keeps read models and answers queries. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(ProcessRole.QUERY)
	@ComponentScan("com.fadeline.query")
	static class QueryRole {

	}

	/** Modules of a process that serves HTTP. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(ProcessRole.WEB)
	@ComponentScan({ "com.fadeline.web", "com.fadeline.administration.accounts", "com.fadeline.administration.feeds",
			"com.fadeline.administration.links", "com.fadeline.administration.passkeys",
			"com.fadeline.administration.remembered", "com.fadeline.administration.staff",
			"com.fadeline.administration.tokens" })
	static class WebRole {

		@Bean
		Outages outages(DatabaseOutages outages) {
			return outages::rejection;
		}

	}

	/** Configuration without sign-in of a process that serves nothing but its health. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(value = ProcessRole.WEB, absent = true)
	@ConditionalOnWebApplication
	static class NoWebRole {

		@Bean
		SecurityFilterChain healthAlone(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> {
				requests
					.requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
							"/actuator/info")
					.permitAll();
				requests.anyRequest().denyAll();
			}).build();
		}

	}

}
