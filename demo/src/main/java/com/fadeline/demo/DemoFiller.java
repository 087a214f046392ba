package com.fadeline.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.api.clinic.Clinics;

/**
 * Loader that fills the service with the demo clinic once it answers. An interrupted
 * filling goes on at the next start, and a finished one is left alone, whatever was added
 * to it.
 */
@Component
@ConditionalOnBooleanProperty("fadeline.demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoFiller {

	private static final Logger log = LoggerFactory.getLogger(DemoFiller.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final DemoProperties properties;

	private final DemoSender sender;

	private final DemoState state;

	private final Clinics clinics;

	private final Clock clock;

	private @Nullable Thread filling;

	private final DemoProgress progress;

	private final ObjectProvider<DemoAccounts> accounts;

	private final Environment environment;

	DemoFiller(DemoProperties properties, CommandGateway commands, EventStore events, Clinics clinics, Clock clock,
			DemoProgress progress, ObjectProvider<DemoAccounts> accounts, Environment environment) {
		this.properties = properties;
		this.sender = new DemoSender(commands, progress);
		this.progress = progress;
		this.accounts = accounts;
		this.environment = environment;
		this.state = new DemoState(events);
		this.clinics = clinics;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.filling = Thread.ofPlatform().daemon().name("demo-clinic").start(this::fillUntilStopped);
	}

	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
		if (this.filling != null) {
			this.filling.interrupt();
			this.filling.join(PATIENCE);
		}
	}

	/** Waits until all is sent, or the time is up. */
	boolean await(Duration limit) throws InterruptedException {
		Thread thread = this.filling;
		return thread != null && thread.join(limit);
	}

	private void fillUntilStopped() {
		try {
			fill();
		}
		catch (InterruptedException ex) {
			log.info("Demo clinic: stopped; the next start goes on");
		}
		catch (RuntimeException ex) {
			log.warn("Demo clinic: given up; the next start goes on", ex);
		}
	}

	private void fill() throws InterruptedException {
		LocalDate today = this.state.madeFor(DemoClinic.clients(this.properties.demoSeed()))
			.orElseGet(() -> LocalDate.now(this.clock));
		DemoClinic clinic = new DemoClinic(this.properties.demoSeed(), today, this.clock.getZone(), this.clinics);
		List<TimedCommand> all = clinic.commands();
		List<TimedCommand> missing = this.state.missing(all);
		this.progress.reach(all.size() - missing.size(), all.size());
		if (missing.isEmpty()) {
			log.info("Demo clinic of {}: is there", today);
		}
		else {
			log.info("Demo clinic of {}: sending {} entries; pages can be opened already at {}", today, missing.size(),
					address());
			int refused = this.sender.send(missing, all.size());
			log.info("Demo clinic: filled with {} commands; {} were refused", missing.size(), refused);
		}
		this.accounts.ifAvailable((known) -> log.info(known.ready(address(), folder()).text()));
	}

	private String address() {
		return "http://localhost:%s%s".formatted(this.environment.getProperty("local.server.port", "8080"),
				this.environment.getProperty("server.servlet.context-path", ""));
	}

	/** Returns the absolute path of the data folder. */
	private String folder() {
		return Path.of(this.environment.getRequiredProperty("fadeline.data")).toAbsolutePath().toString();
	}

}
