package com.fadeline.command;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.RepositorySpanFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Axon configuration module that registers an aggregate with the application's caches and
 * snapshot triggers.
 */
public final class AggregateModule {

	private AggregateModule() {
	}

	/** Returns a factory whose command handlers can have beans injected. */
	public static <T> AggregateFactory<T> factory(Class<T> aggregate, ParameterResolverFactory parameters,
			HandlerDefinition handlers) {
		return new GenericAggregateFactory<>(
				AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate, parameters, handlers));
	}

	/** Returns the module; snapshots are made with the same factory. */
	public static <T> ConfigurerModule of(Class<T> aggregate, AggregateFactory<T> factory) {
		return (configurer) -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
			.configureRepository((configuration) -> new CreatingRepository<>(EventSourcingRepository.builder(aggregate)
				.parameterResolverFactory(configuration.parameterResolverFactory())
				.handlerDefinition(configuration.handlerDefinition(aggregate))
				.eventStore(configuration.eventStore())
				.aggregateFactory(factory)
				.cache(configuration.getComponent(Cache.class, () -> NoCache.INSTANCE))
				.snapshotTriggerDefinition(configuration.getComponent(SnapshotTriggerDefinition.class,
						() -> NoSnapshotTriggerDefinition.INSTANCE))
				.repositoryProvider(configuration::repository)
				.spanFactory(configuration.getComponent(RepositorySpanFactory.class)))));
	}

}
