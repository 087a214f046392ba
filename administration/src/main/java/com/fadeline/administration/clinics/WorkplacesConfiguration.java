package com.fadeline.administration.clinics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.clinic.Workplaces;

/**
 * Configuration of the workplaces of people and devices, which concern commands as well
 * as pages.
 */
@Configuration(proxyBeanMethods = false)
class WorkplacesConfiguration {

	@Bean
	Workplaces workplaces(JdbcClient jdbc) {
		return new StoredWorkplaces(jdbc);
	}

}
