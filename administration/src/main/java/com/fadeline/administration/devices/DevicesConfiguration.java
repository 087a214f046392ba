package com.fadeline.administration.devices;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.Workplaces;

/**
 * Configuration of the books of devices, which concern commands as well as pages.
 */
@Configuration(proxyBeanMethods = false)
class DevicesConfiguration {

	@Bean
	DeviceBookkeeping deviceBooks(JdbcClient jdbc, JsonMapper json, ClinicRegister register, Clinics clinics,
			Workplaces workplaces, ChangeLog changes, TransactionOperations transactions, Clock clock) {
		return new DeviceBookkeeping(new DeviceBookTable(jdbc, json), register, clinics, workplaces, changes,
				transactions, clock);
	}

}
