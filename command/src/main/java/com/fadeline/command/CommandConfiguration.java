package com.fadeline.command;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fadeline.api.Policy;
import com.fadeline.command.rules.Rulebook;

/**
 * What the aggregates are given. The application brings a {@link Policy}, a {@link Clock}
 * in the zone of its clinics and a {@link RefusingCommandBus} as the local command bus;
 * Axon's cache, snapshot trigger and target resolver are taken where it has them.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

	@Bean
	Rulebook rulebook(Policy policy, Clock clock) {
		return Rulebook.of(policy, clock);
	}

}
