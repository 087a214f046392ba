package com.fadeline.administration.consents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.clinics.ClinicRegister;

/** Configuration of the texts that clients sign. */
@Configuration(proxyBeanMethods = false)
class ConsentTextsConfiguration {

	@Bean
	ConsentTexts consentTexts(JdbcClient jdbc, JsonMapper json, ClinicRegister clinics, ChangeLog changes,
			TransactionOperations transactions) {
		return new ConsentTextAdministration(new ConsentTextTable(jdbc, json), clinics, changes, transactions);
	}

}
