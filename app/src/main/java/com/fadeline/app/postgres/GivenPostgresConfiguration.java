package com.fadeline.app.postgres;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of the check of the database that `spring.datasource.url` names. It runs
 * as soon as the connection details are requested, so before the writer takes its lock
 * and before the first migration.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class GivenPostgresConfiguration {

	@Bean
	static BeanPostProcessor givenPostgresCheck() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof JdbcConnectionDetails database
						&& database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
					new GivenPostgres(database.getJdbcUrl(), database.getUsername(), database.getPassword()).check();
				}
				return bean;
			}

		};
	}

}
