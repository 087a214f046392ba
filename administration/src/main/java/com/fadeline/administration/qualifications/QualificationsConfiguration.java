package com.fadeline.administration.qualifications;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.ChangeLog;

/** Configuration of the qualifications of specialists. */
@Configuration(proxyBeanMethods = false)
class QualificationsConfiguration {

	@Bean
	QualificationRegister qualifications(JdbcClient jdbc, JsonMapper json, ChangeLog changes,
			TransactionOperations transactions, Clock clock) {
		return new QualificationAdministration(new QualificationTable(jdbc, json), changes, transactions, clock);
	}

}
