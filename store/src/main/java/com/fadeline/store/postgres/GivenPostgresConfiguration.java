package com.fadeline.store.postgres;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Configuration of the check of the database that `spring.datasource.url` names. It runs
 * as soon as the connection details are requested, so before the writer takes its lock
 * and before the first migration.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class GivenPostgresConfiguration {

	@Bean
	static BeanPostProcessor givenPostgresCheck(Environment settings) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof JdbcConnectionDetails database
						&& database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
					refuseArchive(settings);
					new GivenPostgres(database.getJdbcUrl(), database.getUsername(), database.getPassword()).check();
				}
				return bean;
			}

		};
	}

	private static void refuseArchive(Environment settings) {
		if (StringUtils.hasText(settings.getProperty(WalArchive.SETTING))) {
			throw new UnsuitableDatabaseException(
					"%s is for the PostgreSQL that comes along, and spring.datasource.url names another: leave the setting out and archive that one by its own tools"
						.formatted(WalArchive.SETTING));
		}
	}

}
