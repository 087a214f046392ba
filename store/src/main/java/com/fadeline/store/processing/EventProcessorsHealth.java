package com.fadeline.store.processing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import com.fadeline.store.health.Attention;
import com.fadeline.store.health.HealthProperties;
import com.fadeline.store.health.OperationMeters;

/**
 * Health indicator of the event processors: down when one has stopped or cannot go on;
 * attention while one is far behind, or has no position for a segment of the events.
 */
@Component("eventProcessorsHealthIndicator")
final class EventProcessorsHealth extends AbstractHealthIndicator {

	private static final String RUNNING = "running";

	private final EventProcessingConfiguration processing;

	private final ProcessorProgress progress;

	private final OperationMeters meters;

	private final Duration limit;

	EventProcessorsHealth(EventProcessingConfiguration processing, ProcessorProgress progress, OperationMeters meters,
			HealthProperties settings) {
		super("The event processors cannot be asked");
		this.processing = processing;
		this.progress = progress;
		this.meters = meters;
		this.limit = settings.behind();
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, String> states = new TreeMap<>();
		this.processing.eventProcessors().forEach((name, processor) -> states.put(name, state(processor)));
		this.meters.groups(states.keySet());
		List<Standing> standings = this.progress.measure();
		this.meters.behind(standings.stream()
			.map((standing) -> new OperationMeters.Behind(standing.processor(), standing.segment(), standing.behind(),
					standing.oldest().toSeconds()))
			.toList());
		states.forEach((name, state) -> health.withDetail(name, details(name, state, standings)));
		if (!this.progress.gaps().isEmpty()) {
			health.withDetail("withoutPosition",
					"%s: start again, and they begin with the first event".formatted(this.progress.gaps()));
		}
		boolean late = standings.stream().anyMatch((standing) -> standing.oldest().compareTo(this.limit) > 0);
		if (!states.values().stream().allMatch(RUNNING::equals)) {
			health.down();
		}
		else if (late || !this.progress.gaps().isEmpty()) {
			health.status(Attention.STATUS);
		}
		else {
			health.up();
		}
	}

	private static Map<String, Object> details(String processor, String state, List<Standing> standings) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("state", state);
		standings.stream()
			.filter((standing) -> standing.processor().equals(processor))
			.forEach((standing) -> details.put("segment " + standing.segment(),
					Map.of("behind", standing.behind(), "oldestSeconds", standing.oldest().toSeconds())));
		return details;
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
			.orElse(RUNNING) : RUNNING;
	}

}
