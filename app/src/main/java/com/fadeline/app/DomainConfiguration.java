package com.fadeline.app;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configuration of what the domain gets from outside: the time. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {

	/**
	 * Returns the clock of the domain. Days begin and end in `fadeline.zone`, by default
	 * the zone of this machine.
	 */
	@Bean
	Clock clock(Environment environment) {
		return Clock.system(environment.getProperty("fadeline.zone", ZoneId.class, ZoneId.systemDefault()));
	}

}
