package com.fadeline.command.client;

import java.util.function.Supplier;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;

/** Lets tests of other packages run with real clients. */
public final class ClientModules {

	private ClientModules() {
	}

	public static AggregateConfigurer<?> client() {
		return AggregateConfigurer.defaultConfiguration(Client.class)
			.configureCache((axon) -> axon.getComponent(Cache.class));
	}

	/**
	 * Adds the ports through which clients are read and changed by commands of others.
	 */
	public static Configurer ports(Configurer configurer, Supplier<Configuration> axon) {
		LoadedClients clients = new LoadedClients(() -> axon.get().repository(Client.class));
		return configurer.registerComponent(Clients.class, (configuration) -> clients)
			.registerComponent(OtherClients.class, (configuration) -> clients);
	}

}
