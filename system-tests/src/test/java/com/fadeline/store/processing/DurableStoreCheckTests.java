package com.fadeline.store.processing;

import java.util.Set;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import com.fadeline.app.Fadeline;
import com.fadeline.app.FadelineTest;
import com.fadeline.store.processing.DurableStoreCheck.NotDurableException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DurableStoreCheckTests {

	private static final Serializer JSON = Jackson3Serializer.builder().build();

	@Test
	void an_event_store_in_memory_fails_the_start() {
		fails(embedded(JSON).buildConfiguration(), new InMemoryEventStorageEngine(),
				"The event storage engine is org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine");
	}

	@Test
	void a_bus_that_stores_nothing_fails_the_start() {
		fails(DefaultConfigurer.defaultConfiguration(false).configureSerializer((axon) -> JSON).buildConfiguration(),
				null, "The event store is org.axonframework.eventhandling.SimpleEventBus");
	}

	@Test
	void a_missing_engine_fails_the_start() {
		fails(embedded(JSON).buildConfiguration(), null, "The event storage engine is missing");
	}

	@Test
	void another_serialiser_fails_the_start() {
		fails(embedded(JavaSerializer.builder().build()).buildConfiguration(), durableEngine(),
				"serialiser is org.axonframework.serialization.JavaSerializer");
	}

	@Test
	void a_token_store_in_memory_fails_the_start() {
		Configurer configurer = embedded(JSON);
		configurer.eventProcessing()
			.usingPooledStreamingEventProcessors()
			.registerEventHandler((axon) -> new Handlers());

		fails(configurer.buildConfiguration(), durableEngine(),
				"The token store of trial is org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore");
	}

	@Test
	void another_kind_of_processor_fails_the_start() {
		Configurer configurer = embedded(JSON);
		configurer.eventProcessing().usingSubscribingEventProcessors().registerEventHandler((axon) -> new Handlers());

		fails(configurer.buildConfiguration(), durableEngine(),
				"The event processor trial is org.axonframework.eventhandling.SubscribingEventProcessor");
	}

	@Test
	void handlers_without_a_processing_group_fail_the_start() {
		Configurer configurer = embedded(JSON);
		configurer.eventProcessing().registerEventHandler((axon) -> new Ungrouped());

		fails(configurer.buildConfiguration(), durableEngine(), "name no @ProcessingGroup");
	}

	@Test
	void the_application_does_not_start_on_an_event_store_in_memory() {
		SpringApplicationBuilder application = new SpringApplicationBuilder(Fadeline.class, InMemoryEngine.class)
			.initializers(new FadelineTest.FreshDatabase())
			.web(WebApplicationType.NONE)
			.properties("spring.main.allow-bean-definition-overriding=true");

		assertThatExceptionOfType(NotDurableException.class).isThrownBy(() -> application.run("--fadeline.roles="))
			.withMessageContaining("what it keeps must survive a restart");
	}

	private static Configurer embedded(Serializer serializer) {
		return DefaultConfigurer.defaultConfiguration(false)
			.configureSerializer((axon) -> serializer)
			.configureEmbeddedEventStore((axon) -> new InMemoryEventStorageEngine());
	}

	private static EventStorageEngine durableEngine() {
		return JdbcEventStorageEngine.builder()
			.eventSerializer(JSON)
			.snapshotSerializer(JSON)
			.connectionProvider(() -> {
				throw new UnsupportedOperationException();
			})
			.transactionManager(NoTransactionManager.INSTANCE)
			.build();
	}

	private static void fails(Configuration axon, EventStorageEngine engine, String message) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (engine != null) {
			beans.addBean("engine", engine);
		}
		DurableStoreCheck check = new DurableStoreCheck(axon, axon.eventProcessingConfiguration(),
				new ProcessingGroups(Set.of("trial"), Set.of()), beans.getBeanProvider(EventStorageEngine.class));

		assertThatExceptionOfType(NotDurableException.class).isThrownBy(check::afterSingletonsInstantiated)
			.withMessageContaining(message);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class InMemoryEngine {

		@Bean
		EventStorageEngine eventStorageEngine() {
			return new InMemoryEventStorageEngine();
		}

	}

	@ProcessingGroup("trial")
	static class Handlers {

		@EventHandler
		void on(String event) {
		}

	}

	static class Ungrouped {

		@EventHandler
		void on(String event) {
		}

	}

}
