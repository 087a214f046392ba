package com.fadeline.administration.remembered;

import java.security.SecureRandom;
import java.time.Clock;

import com.fadeline.administration.accounts.AccountTable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Configuration of the devices on which clients stay signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(RememberedProperties.class)
class RememberedConfiguration {

	@Bean
	RememberedDeviceTable rememberedDevices(JdbcClient database, TransactionOperations transactions,
			AccountTable accounts, RememberedProperties properties, Clock clock) {
		return new RememberedDeviceTable(database, transactions, accounts, properties.expiry(), new SecureRandom(),
				clock);
	}

}
