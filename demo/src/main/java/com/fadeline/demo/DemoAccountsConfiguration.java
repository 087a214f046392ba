package com.fadeline.demo;

import java.time.Clock;
import java.time.LocalDate;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.DemoSignIn;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.store.roles.ConditionalOnRole;
import com.fadeline.store.roles.ProcessRole;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of the accounts of the demo, which exist only with {@code fadeline.demo}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("fadeline.demo")
@ConditionalOnRole(ProcessRole.WEB)
@ConditionalOnWebApplication
class DemoAccountsConfiguration {

	@Bean
	DemoAccounts demoAccounts(AccountTable accounts, Passwords passwords, DemoProperties properties, Clinics clinics,
			Clock clock) {
		long seed = properties.demoSeed();
		return new DemoAccounts(accounts, passwords,
				new DemoClinic(seed, LocalDate.now(clock), clock.getZone(), clinics), new DemoIds(seed));
	}

	@Bean
	DemoSignIn demoGuests(DemoAccounts accounts) {
		return accounts.guests();
	}

}
