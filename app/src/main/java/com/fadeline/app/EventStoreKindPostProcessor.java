package com.fadeline.app;

import java.util.Map;

import com.fadeline.store.EventStoreKind;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Post-processor of the environment, by which `fadeline.event-store` alone decides
 * whether Axon connects to Axon Server.
 */
final class EventStoreKindPostProcessor implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean axonServer = environment.getProperty("fadeline.event-store", EventStoreKind.class,
				EventStoreKind.EMBEDDED) == EventStoreKind.AXONSERVER;
		environment.getPropertySources()
			.addFirst(new MapPropertySource("fadeline.event-store", Map.of("axon.axonserver.enabled", axonServer)));
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

}
