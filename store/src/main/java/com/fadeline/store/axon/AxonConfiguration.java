package com.fadeline.store.axon;

import java.util.stream.Stream;

import javax.sql.DataSource;

import io.micrometer.tracing.Tracer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.store.metrics.CommandMeters;
import com.fadeline.store.metrics.TracesIfWanted;

/**
 * Configuration of Axon. Every part is declared here as a bean, since Axon's own
 * auto-configuration silently falls back to lesser ones.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AxonProperties.class)
class AxonConfiguration {

	/** Several times what an aggregate of a course with many sittings takes, in bytes. */
	private static final long HEAP_FOR_EACH_AGGREGATE = 64 * 1024;

	@Bean
	TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
		return new SpringTransactionManager(transactionManager);
	}

	@Bean
	ConnectionProvider connectionProvider(DataSource dataSource) {
		return new SpringDataSourceConnectionProvider(dataSource);
	}

	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
	ThrottledEventStore eventStore(EventStorageEngine storage, org.axonframework.config.Configuration axon) {
		EmbeddedEventStore.Builder events = EmbeddedEventStore.builder();
		events.storageEngine(storage)
			.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
			.spanFactory(axon.getComponent(EventBusSpanFactory.class));
		return new ThrottledEventStore(events);
	}

	/**
	 * Handles a command on the caller's thread and without a database transaction: a
	 * command writes nothing but its append, which has a transaction of its own.
	 */
	@Bean
	@Qualifier("localSegment")
	CommandBus commandBus(org.axonframework.config.Configuration axon, DuplicateCommandHandlerResolver duplicates,
			CommandMeters meters) {
		CommandBus commandBus = new MeasuredCommandBus(SimpleCommandBus.builder()
			.transactionManager(NoTransactionManager.INSTANCE)
			.duplicateCommandHandlerResolver(duplicates)
			.spanFactory(axon.getComponent(CommandBusSpanFactory.class))
			.messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")), meters);
		commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
		return commandBus;
	}

	/**
	 * Answers a query without a database transaction: it writes nothing but its access,
	 * which is durable before the answer, and each of its statements sees what is
	 * committed by then with or without one.
	 */
	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
	QueryBus queryBus(org.axonframework.config.Configuration axon) {
		QueryBus queryBus = SimpleQueryBus.builder()
			.transactionManager(NoTransactionManager.INSTANCE)
			.queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
			.spanFactory(axon.getComponent(QueryBusSpanFactory.class))
			.messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
			.build();
		queryBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
		return queryBus;
	}

	/**
	 * Answers a query with Axon Server as without it: in a transaction, the locks of its
	 * first statements would be held while later ones wait for the swap of a rebuild,
	 * which waits for the first.
	 */
	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
	AxonServerQueryBus axonServerQueryBus(AxonServerConnectionManager connections, AxonServerConfiguration settings,
			org.axonframework.config.Configuration axon, @Qualifier("messageSerializer") Serializer messages,
			Serializer serializer, QueryPriorityCalculator priorities, QueryInvocationErrorHandler errors,
			TargetContextResolver<? super QueryMessage<?, ?>> contexts) {
		return new AxonServerBusAutoConfiguration().queryBus(connections, settings, axon, NoTransactionManager.INSTANCE,
				messages, serializer, priorities, errors, contexts);
	}

	@Bean
	SmartInitializingSingleton interceptedMessages(org.axonframework.config.Configuration axon,
			ObjectProvider<Interception> interceptions) {
		return () -> Stream
			.concat(Stream.of(new OutageInterceptor(), new DamageInterceptor()),
					interceptions.orderedStream().map(Interception::interceptor))
			.forEach((interceptor) -> {
				axon.commandBus().registerHandlerInterceptor(interceptor);
				axon.queryBus().registerHandlerInterceptor(interceptor);
			});
	}

	/** Traces messages where an endpoint for traces is configured. */
	@Bean
	@Order(0)
	@ConditionalOnProperty(TracesIfWanted.ENDPOINT)
	Interception tracedMessages(Tracer tracer) {
		return new Interception(new MessageSpans(tracer));
	}

	@Bean
	CommandTargets commandTargets() {
		return new CommandTargets();
	}

	@Bean
	CorrelationDataProvider originOfMessages() {
		return new MessageOriginProvider(MetaDataKeys.CAUSATION_ID, MetaDataKeys.CORRELATION_ID);
	}

	@Bean
	CorrelationDataProvider senderOfMessages() {
		return new SimpleCorrelationDataProvider(MetaDataKeys.USER_ID, MetaDataKeys.ROLE);
	}

	/**
	 * Caches aggregates, which refer to this bean by its name: no more than fit into a
	 * part of a small heap.
	 */
	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
	Cache aggregateCache(AxonProperties settings) {
		return new AggregateCache(
				Math.min(settings.cachedAggregates(), Runtime.getRuntime().maxMemory() / HEAP_FOR_EACH_AGGREGATE));
	}

	/**
	 * Caches nothing: with Axon Server another process may have changed an aggregate
	 * since, and no notice of that would arrive.
	 */
	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
	Cache noAggregateCache() {
		return NoCache.INSTANCE;
	}

	/** Triggers snapshots of aggregates, which refer to this bean by its name. */
	@Bean
	SnapshotTriggerDefinition aggregateSnapshotTrigger(Snapshotter snapshotter, AxonProperties settings) {
		return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotAfterEvents());
	}

}
