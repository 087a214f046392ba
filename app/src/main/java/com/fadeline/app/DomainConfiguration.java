package com.fadeline.app;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import com.fadeline.api.ClinicSettings;
import com.fadeline.api.Clinics;
import com.fadeline.api.Policy;

/**
 * What the domain is given from outside: the time and the numbers of its rules.
 */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {

	/**
	 * Days begin and end in `fadeline.zone`, by default the zone of this machine.
	 */
	@Bean
	Clock clock(Environment environment) {
		return Clock.system(environment.getProperty("fadeline.zone", ZoneId.class, ZoneId.systemDefault()));
	}

	@Bean
	Policy policy(Environment environment) {
		return Binder.get(environment).bind("fadeline.policy", Policy.class).get();
	}

	@Bean
	Clinics clinics(Policy policy, Clock clock) {
		ClinicSettings settings = new ClinicSettings(clock.getZone(), policy);
		return (clinic) -> settings;
	}

}
