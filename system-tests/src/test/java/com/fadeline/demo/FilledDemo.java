package com.fadeline.demo;

import java.time.Duration;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lets tests wait until the demo clinic is there. */
public final class FilledDemo {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private FilledDemo() {
	}

	/** Until everything was sent and can be read. */
	public static void waitFor(ApplicationContext application) {
		try {
			assertThat(application.getBean(DemoFiller.class).await(LIMIT)).as("the demo clinic is filled").isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		EventProcessingConfiguration processing = application.getBean(EventProcessingConfiguration.class);
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(processing.eventProcessors().values())
				.filteredOn(StreamingEventProcessor.class::isInstance)
				.allMatch((processor) -> ((StreamingEventProcessor) processor).processingStatus()
					.values()
					.stream()
					.allMatch((segment) -> segment.isCaughtUp())));
	}

}
