package com.fadeline.administration.clinics;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.policy.Policy;

/** Configuration of the clinics and their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministrationProperties.class)
class ClinicsConfiguration {

	@Bean
	ConfiguredClinics configuredClinics(Environment environment, Clock clock) {
		return ConfiguredClinics.of(environment, clock.getZone());
	}

	@Bean
	Policy policy(ConfiguredClinics configured) {
		return configured.common().policy();
	}

	@Bean
	ClinicTable clinicTable(JdbcClient jdbc) {
		return new ClinicTable(jdbc);
	}

	@Bean
	CachedClinics clinics(ConfiguredClinics configured, ClinicTable table, AdministrationProperties properties) {
		return new CachedClinics(configured, table, properties.refresh());
	}

	@Bean
	ClinicRegister clinicRegister(ConfiguredClinics configured, ClinicTable table, CachedClinics clinics,
			ChangeLog changes, TransactionOperations transactions) {
		return new ClinicAdministration(table, clinics, configured, changes, transactions);
	}

}
