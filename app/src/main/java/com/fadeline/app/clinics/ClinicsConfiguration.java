package com.fadeline.app.clinics;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import com.fadeline.api.Policy;

@Configuration(proxyBeanMethods = false)
class ClinicsConfiguration {

	@Bean
	ConfiguredClinics clinics(Environment environment, Clock clock) {
		return ConfiguredClinics.of(environment, clock.getZone());
	}

	@Bean
	Policy policy(ConfiguredClinics clinics) {
		return clinics.common().policy();
	}

}
