package com.fadeline.command.rules;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.command.RefusingCommandBus;

/**
 * Configuration of the aggregates. The application provides {@link Clinics},
 * {@link Workplaces}, {@link Schedules}, {@link DeviceStandings}, the common
 * {@link com.fadeline.api.policy.Policy}, a {@link Clock} and a
 * {@link RefusingCommandBus} as the local command bus; Axon's cache, snapshot trigger and
 * target resolver are used where the application has them.
 */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

	@Bean
	Rulebook rulebook(Clinics clinics, Workplaces workplaces, Schedules schedules, DeviceStandings devices,
			Clock clock) {
		return Rulebook.of(clinics, workplaces, schedules, devices, clock);
	}

}
