package com.fadeline.store.postgres;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Configuration of the embedded PostgreSQL, which runs for as long as the application
 * context, unless `spring.datasource.url` names another one. The pool depends on it, so
 * it stops last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoOtherDatabase.class)
@EnableConfigurationProperties(EmbeddedPostgresConfiguration.Settings.class)
class EmbeddedPostgresConfiguration {

	@Bean
	EmbeddedPostgres embeddedPostgres(Settings settings, @Value("${" + WalArchive.SETTING + ":}") String archive) {
		return EmbeddedPostgres.open(settings.data(), settings.postgres().settings(), WalArchive.of(archive));
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
		return new Connection(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
	}

	/**
	 * Settings of the data folder and of the embedded PostgreSQL.
	 *
	 * @param data the folder of everything that Fadeline stores by itself
	 * @param postgres the embedded server
	 */
	@ConfigurationProperties("fadeline")
	record Settings(@DefaultValue("data") Path data, @DefaultValue Postgres postgres) {

		/**
		 * Settings of the embedded server.
		 *
		 * @param settings PostgreSQL settings by name that replace the shipped ones
		 */
		record Postgres(@DefaultValue Map<String, String> settings) {
		}

	}

	/** Condition that matches unless {@code spring.datasource.url} is set. */
	static final class NoOtherDatabase implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

	private record Connection(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {
	}

}
