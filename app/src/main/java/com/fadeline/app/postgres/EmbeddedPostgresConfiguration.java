package com.fadeline.app.postgres;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs the embedded PostgreSQL for as long as the application context lives, unless
 * `spring.datasource.url` names another one. The pool depends on it, so it stops last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
@EnableConfigurationProperties(EmbeddedPostgresConfiguration.Settings.class)
class EmbeddedPostgresConfiguration {

	@Bean
	EmbeddedPostgres embeddedPostgres(Settings settings) {
		return EmbeddedPostgres.open(settings.data(), settings.postgres().settings());
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
		return new Connection(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
	}

	/**
	 * Where data is kept and what is set differently in the embedded PostgreSQL.
	 *
	 * @param data the folder of everything that Fadeline stores by itself
	 * @param postgres the embedded server
	 */
	@ConfigurationProperties("fadeline")
	record Settings(@DefaultValue("data") Path data, @DefaultValue Postgres postgres) {

		/**
		 * The embedded server.
		 *
		 * @param settings PostgreSQL settings by name that replace the shipped ones
		 */
		record Postgres(@DefaultValue Map<String, String> settings) {
		}

	}

	private record Connection(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {
	}

}
