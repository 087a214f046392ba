package com.fadeline.app.axon;

import java.util.Map;
import java.util.TreeMap;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down when an event processor has stopped or cannot get on.
 */
@Component("eventProcessorsHealthIndicator")
final class EventProcessorsHealth extends AbstractHealthIndicator {

	private final EventProcessingConfiguration processing;

	EventProcessorsHealth(EventProcessingConfiguration processing) {
		super("The event processors cannot be asked");
		this.processing = processing;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, String> states = new TreeMap<>();
		this.processing.eventProcessors().forEach((name, processor) -> states.put(name, state(processor)));
		health.withDetails(states);
		if (states.values().stream().allMatch("running"::equals)) {
			health.up();
		}
		else {
			health.down();
		}
	}

	private static String state(EventProcessor processor) {
		if (processor.isError() || !processor.isRunning()) {
			return "stopped";
		}
		return (processor instanceof StreamingEventProcessor streaming) ? streaming.processingStatus()
			.values()
			.stream()
			.filter(EventTrackerStatus::isErrorState)
			.findFirst()
			.map((failing) -> "retrying after " + failing.getError())
			.orElse("running") : "running";
	}

}
