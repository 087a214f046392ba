package com.fadeline.store.processing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.query.projection.EventLog;
import com.fadeline.store.axon.AxonProperties;
import com.fadeline.store.axon.ThrottledEventStore;
import com.fadeline.store.health.EventHead;
import com.fadeline.store.health.HealthProperties;

/**
 * Configuration of event processing: every processing group gets a pooled streaming
 * processor, handles the events of one aggregate in order, and has a durable dead-letter
 * queue.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
class EventProcessingSetup {

	/**
	 * Most aggregates that a group may set aside, and most events of each. Beyond that
	 * the group stops, since then the fault is rather its own.
	 */
	private static final int MOST_DEAD_LETTERS = 10_000;

	@Bean
	ProcessingGroups processingGroups(ListableBeanFactory beans) {
		return ProcessingGroups.of(beans);
	}

	@Bean
	DeadLetterPolicy deadLetterPolicy(AxonProperties settings) {
		return new DeadLetterPolicy(settings.deadLetters().retryAfter());
	}

	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
	EventAvailabilityNotifier eventNotifier(ThrottledEventStore events) {
		return EventAvailabilityNotifier.on(events);
	}

	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
	MeterBinder eventNotifierMeter(EventAvailabilityNotifier notifier) {
		return (registry) -> TimeGauge
			.builder("fadeline.event.bell.silence", notifier, TimeUnit.NANOSECONDS, (rung) -> rung.silence().toNanos())
			.description("How long ago the event processors were called last; more than 1 s is late")
			.register(registry);
	}

	@Bean
	ProcessorProgress processorProgress(JdbcClient database, Serializer serializer,
			EventProcessingConfiguration processing, EventHead head, Clock clock) {
		return new ProcessorProgress(new ProcessorPositions(database, serializer, processing), head, clock);
	}

	@Bean
	ConfigurerModule eventProcessors(AxonProperties settings, ProcessingGroups groups, DeadLetterPolicy policy,
			DeadLetterQueues queues, ObjectProvider<EventAvailabilityNotifier> notifier, ReadModelPositions positions) {
		return (configurer) -> {
			EventProcessingConfigurer processing = configurer.eventProcessing();
			processing
				.usingPooledStreamingEventProcessors(
						(axon, processor) -> configure(axon, processor, settings.processors()))
				.configureDefaultStreamableMessageSource((axon) -> source(axon, notifier))
				.registerDefaultSequencingPolicy((axon) -> SequentialPerAggregatePolicy.instance())
				.registerDefaultListenerInvocationErrorHandler((axon) -> PropagatingErrorHandler.instance())
				.registerDeadLetterQueueProvider((group) -> (axon) -> queues.of(group))
				.registerDefaultDeadLetterPolicy((axon) -> policy);
			settings.processors()
				.unhurried()
				.forEach((group) -> processing.registerPooledStreamingEventProcessorConfiguration(group,
						EventProcessingSetup::unhurried));
			groups.names()
				.forEach((group) -> processing.registerDeadLetteringEventHandlerInvokerConfiguration(group,
						(axon, invoker) -> invoker.enableSequenceIdentifierCache()));
			groups.readModels().forEach((group) -> processing.registerTokenStore(group, (axon) -> positions.store()));
		};
	}

	@Bean
	DeadLetterQueues deadLetterQueues(ConnectionProvider connections, TransactionManager transactions,
			Serializer serializer, @Qualifier("eventSerializer") Serializer eventSerializer, EventLog events) {
		return (group) -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
			.processingGroup(group)
			.connectionProvider(connections)
			.transactionManager(transactions)
			.schema(DeadLetterTable.SCHEMA)
			.statementFactory(new DeadLetterTable(serializer, eventSerializer))
			.genericSerializer(serializer)
			.eventSerializer(eventSerializer)
			.converter(new CurrentDeadLetters(serializer, eventSerializer, events))
			.maxSequences(MOST_DEAD_LETTERS)
			.maxSequenceSize(MOST_DEAD_LETTERS)
			.pageSize(DeadLetterTable.PAGE)
			.build();
	}

	@Bean
	DeadLetterRetries deadLetterRetries(ProcessingGroups groups, EventProcessingConfiguration processing,
			DeadLetterPolicy policy, SetAsideTable table, AxonProperties settings, Clock clock) {
		return new DeadLetterRetries(groups, processing, policy, table, settings.deadLetters().interval(), clock);
	}

	/** Returns the source of events for a group. Axon Server pushes events by itself. */
	private static StreamableMessageSource<TrackedEventMessage<?>> source(Configuration axon,
			ObjectProvider<EventAvailabilityNotifier> bells) {
		EventAvailabilityNotifier notifier = bells.getIfAvailable();
		if (notifier == null) {
			return axon.eventStore();
		}
		axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, notifier::close);
		return new NotifyingEventSource(axon.eventStore(), notifier);
	}

	private static PooledStreamingEventProcessor.Builder configure(Configuration axon,
			PooledStreamingEventProcessor.Builder processor, AxonProperties.Processors settings) {
		return on(axon, settings.threads(),
				processor.initialSegmentCount(settings.segments()).batchSize(settings.batchSize()));
	}

	private static PooledStreamingEventProcessor.Builder unhurried(Configuration axon,
			PooledStreamingEventProcessor.Builder processor) {
		return on(axon, 1, processor.messageSource(axon.eventStore()));
	}

	/**
	 * Has the same threads read events and handle them. With one thread a batch is
	 * whatever has come during the one before, so batches grow with the load; else the
	 * first event that is read is a batch of its own.
	 */
	private static PooledStreamingEventProcessor.Builder on(Configuration axon, int threads,
			PooledStreamingEventProcessor.Builder processor) {
		Map<String, ScheduledExecutorService> executors = new ConcurrentHashMap<>();
		Function<String, ScheduledExecutorService> executor = (name) -> executors.computeIfAbsent(name,
				(first) -> executor(axon, first, threads));
		return processor.coordinatorExecutor(executor).workerExecutor(executor);
	}

	private static ScheduledExecutorService executor(Configuration axon, String processor, int threads) {
		ScheduledExecutorService executor = Executors.newScheduledThreadPool(threads,
				new AxonThreadFactory("events of " + processor));
		axon.onShutdown(executor::shutdown);
		return executor;
	}

	/** Provider of the dead-letter queue of each processing group. */
	@FunctionalInterface
	interface DeadLetterQueues {

		SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup);

	}

}
