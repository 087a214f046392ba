package com.fadeline.administration.schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.Workplaces;

/**
 * Configuration of the schedules of clinics, specialists, devices and rooms, which
 * concern commands as well as pages.
 */
@Configuration(proxyBeanMethods = false)
class SchedulesConfiguration {

	@Bean
	ScheduleRegister scheduleRegister(JdbcClient jdbc, ClinicRegister clinics, RoomRegister rooms,
			Workplaces workplaces, ChangeLog changes, TransactionOperations transactions) {
		return new ScheduleAdministration(new ScheduleTable(jdbc), clinics, rooms, workplaces, changes, transactions);
	}

	@Bean
	Schedules schedules(JdbcClient jdbc) {
		return new StoredSchedules(new ScheduleTable(jdbc));
	}

}
