package com.fadeline.administration.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

import com.fadeline.administration.changes.ChangeLog;
import com.google.common.io.BaseEncoding;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Configuration of the API tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiTokensConfiguration {

	private static final int SECRET_BYTES = 32;

	@Bean
	ApiTokenTable apiTokens(JdbcClient jdbc, Clock clock) {
		return new ApiTokenTable(jdbc, clock);
	}

	@Bean
	ApiTokenRegister apiTokenRegister(ApiTokenTable tokens, ChangeLog changes, TransactionOperations transactions) {
		return new ApiTokenAdministration(tokens, secrets(new SecureRandom()), changes, transactions);
	}

	private static Supplier<String> secrets(SecureRandom random) {
		return () -> {
			byte[] bytes = new byte[SECRET_BYTES];
			random.nextBytes(bytes);
			return ApiTokens.PREFIX + BaseEncoding.base64Url().omitPadding().encode(bytes);
		};
	}

}
