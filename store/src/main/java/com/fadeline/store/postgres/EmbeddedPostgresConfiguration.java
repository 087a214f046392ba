package com.fadeline.store.postgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedPostgresConfiguration {

	@Bean
	EmbeddedPostgres embeddedPostgres(EmbeddedPostgresProperties settings,
			@Value("${" + WalArchive.SETTING + ":}") String archive) {
		return EmbeddedPostgres.open(settings.data(), settings.postgres().settings(), WalArchive.of(archive));
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
		return new Connection(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
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
