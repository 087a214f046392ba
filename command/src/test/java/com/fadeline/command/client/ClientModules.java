package com.fadeline.command.client;

import java.util.function.Supplier;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;

/** Lets tests of other packages run with real clients. */
public final class ClientModules {

	private ClientModules() {
	}

	public static AggregateConfigurer<?> client() {
		return AggregateConfigurer.defaultConfiguration(Client.class)
			.configureCache((axon) -> axon.getComponent(Cache.class));
	}

	public static Clients clients(Supplier<Configuration> axon) {
		return new LoadedClients(() -> axon.get().repository(Client.class));
	}

}
