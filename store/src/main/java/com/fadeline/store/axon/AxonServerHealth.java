package com.fadeline.store.axon;

import java.util.Map;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health indicator of Axon Server, down while a connection to it is lost. */
@Component("axonServerHealthIndicator")
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
final class AxonServerHealth extends AbstractHealthIndicator {

	private final AxonServerConnectionManager connections;

	AxonServerHealth(AxonServerConnectionManager connections) {
		super("Axon Server cannot be asked");
		this.connections = connections;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, Boolean> connected = this.connections.connections();
		connected.forEach((context, open) -> health.withDetail(context, open ? "connected" : "not connected"));
		if (!connected.isEmpty() && !connected.containsValue(false)) {
			health.up();
		}
		else {
			health.down();
		}
	}

}
