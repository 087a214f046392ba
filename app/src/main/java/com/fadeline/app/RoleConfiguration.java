package com.fadeline.app;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the modules of this process's roles in.
 */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(Role.COMMAND)
	@ComponentScan("com.fadeline.command")
	static class CommandRole {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(Role.QUERY)
	@ComponentScan("com.fadeline.query")
	static class QueryRole {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole(Role.WEB)
	@ComponentScan("com.fadeline.web")
	static class WebRole {

	}

}
