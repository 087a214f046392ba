package com.fadeline.command.client;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

import com.fadeline.command.AggregateModule;

/** Configuration of the client aggregate in Axon and of its port for courses. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

	@Bean
	AggregateFactory<Client> clientFactory(ParameterResolverFactory parameters, HandlerDefinition handlers) {
		return AggregateModule.factory(Client.class, parameters, handlers);
	}

	@Bean
	ConfigurerModule clientAggregate(AggregateFactory<Client> clientFactory) {
		return AggregateModule.of(Client.class, clientFactory);
	}

	@Bean
	LoadedClients clients(ObjectProvider<org.axonframework.config.Configuration> axon) {
		return new LoadedClients(SingletonSupplier.of(() -> axon.getObject().repository(Client.class)));
	}

}
