package com.fadeline.app.axon;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/**
 * Every processing group gets a pooled streaming processor, handles the events of one
 * aggregate in order, and has a durable dead-letter queue.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventProcessingSetup {

	@Bean
	ProcessingGroups processingGroups(ListableBeanFactory beans) {
		return ProcessingGroups.of(beans);
	}

	@Bean
	DeadLetterPolicy deadLetterPolicy(AxonSettings settings) {
		return new DeadLetterPolicy(settings.deadLetters().retryAfter());
	}

	@Bean
	ConfigurerModule eventProcessors(AxonSettings settings, ProcessingGroups groups, DeadLetterPolicy policy,
			DeadLetterQueues queues) {
		return (configurer) -> {
			EventProcessingConfigurer processing = configurer.eventProcessing();
			processing
				.usingPooledStreamingEventProcessors(
						(axon, processor) -> configure(axon, processor, settings.processors()))
				.configureDefaultStreamableMessageSource(EventProcessingSetup::source)
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
		};
	}

	@Bean
	DeadLetterQueues deadLetterQueues(ConnectionProvider connections, TransactionManager transactions,
			Serializer serializer, @Qualifier("eventSerializer") Serializer eventSerializer) {
		return (group) -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
			.processingGroup(group)
			.connectionProvider(connections)
			.transactionManager(transactions)
			.schema(DeadLetterTable.SCHEMA)
			.statementFactory(new DeadLetterTable(serializer, eventSerializer))
			.genericSerializer(serializer)
			.eventSerializer(eventSerializer)
			.pageSize(DeadLetterTable.PAGE)
			.build();
	}

	@Bean
	DeadLetterRetries deadLetterRetries(ProcessingGroups groups, EventProcessingConfiguration processing,
			DeadLetterPolicy policy, AxonSettings settings, Clock clock) {
		return new DeadLetterRetries(groups, processing, policy, settings.deadLetters().interval(), clock);
	}

	/** Axon Server calls by itself when there are events. */
	private static StreamableMessageSource<TrackedEventMessage<?>> source(Configuration axon) {
		if (!(axon.eventStore() instanceof PacedEventStore events)) {
			return axon.eventStore();
		}
		EventBell bell = EventBell.on(events);
		axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, bell::close);
		return new PromptEventSource(events, bell);
	}

	private static PooledStreamingEventProcessor.Builder configure(Configuration axon,
			PooledStreamingEventProcessor.Builder processor, AxonSettings.Processors settings) {
		return processor.initialSegmentCount(settings.segments())
			.batchSize(settings.batchSize())
			.workerExecutor((name) -> workers(axon, name, settings.threads()));
	}

	private static PooledStreamingEventProcessor.Builder unhurried(Configuration axon,
			PooledStreamingEventProcessor.Builder processor) {
		return processor.messageSource(axon.eventStore()).workerExecutor((name) -> workers(axon, name, 1));
	}

	private static ScheduledExecutorService workers(Configuration axon, String processor, int threads) {
		ScheduledExecutorService workers = Executors.newScheduledThreadPool(threads,
				new AxonThreadFactory("events of " + processor));
		axon.onShutdown(workers::shutdown);
		return workers;
	}

	/**
	 * The dead-letter queue of a processing group.
	 */
	@FunctionalInterface
	interface DeadLetterQueues {

		SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup);

	}

}
