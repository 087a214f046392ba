package com.fadeline.app.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.Workplaces;

/** Where people and devices work concerns commands as well as pages. */
@Configuration(proxyBeanMethods = false)
class WorkplacesConfiguration {

	@Bean
	Workplaces workplaces(JdbcClient jdbc) {
		return new StoredWorkplaces(jdbc);
	}

}
