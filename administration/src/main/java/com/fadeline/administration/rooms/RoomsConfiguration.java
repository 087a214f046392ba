package com.fadeline.administration.rooms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.clinics.ClinicRegister;

/** Configuration of the rooms of clinics. */
@Configuration(proxyBeanMethods = false)
class RoomsConfiguration {

	@Bean
	RoomRegister roomRegister(JdbcClient jdbc, ClinicRegister clinics, ChangeLog changes,
			TransactionOperations transactions) {
		return new RoomAdministration(new RoomTable(jdbc), clinics, changes, transactions);
	}

}
