package com.fadeline.administration.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import com.google.common.io.BaseEncoding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.id.OperatorId;

/** Configuration of the accounts of staff. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StaffConfiguration {

	/** 15 bytes are 24 letters and digits, 120 bits. */
	private static final int PASSWORD_BYTES = 15;

	@Bean
	Colleagues colleagues(JdbcClient jdbc) {
		StaffTable staff = new StaffTable(jdbc);
		return (clinic) -> staff.specialists(clinic)
			.stream()
			.map((who) -> new Colleague(new OperatorId(who.staffId()), who.details().displayName(),
					who.details().enabled()))
			.toList();
	}

	@Bean
	StaffRegister staffRegister(JdbcClient jdbc, AccountTable accounts, Passwords passwords, ChangeLog changes,
			TransactionOperations transactions, Clock clock,
			@Value("${fadeline.sign-in.issued-passwords:72h}") Duration issued) {
		return new StaffAdministration(new StaffTable(jdbc), accounts, passwords, passwords(new SecureRandom()),
				changes, transactions, () -> clock.instant().plus(issued));
	}

	private static Supplier<String> passwords(SecureRandom random) {
		return () -> {
			byte[] bytes = new byte[PASSWORD_BYTES];
			random.nextBytes(bytes);
			return BaseEncoding.base32().lowerCase().encode(bytes);
		};
	}

}
