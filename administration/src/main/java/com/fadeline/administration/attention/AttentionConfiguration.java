package com.fadeline.administration.attention;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.clinic.Clinics;

/** Configuration of what is put off. */
@Configuration(proxyBeanMethods = false)
class AttentionConfiguration {

	@Bean
	DeferralTable deferralTable(JdbcClient jdbc) {
		return new DeferralTable(jdbc);
	}

	@Bean
	@ConditionalOnWebApplication
	DeferralRegister deferralRegister(DeferralTable table, Clinics clinics, Clock clock) {
		return new DeferralService(table, clinics, clock);
	}

}
