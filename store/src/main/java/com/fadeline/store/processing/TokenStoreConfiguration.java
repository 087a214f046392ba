package com.fadeline.store.processing;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

import com.fadeline.store.EventStoreKind;

/**
 * Configuration of where event processors keep their positions: beside the read models,
 * so that both commit together.
 */
@Configuration(proxyBeanMethods = false)
class TokenStoreConfiguration {

	/**
	 * On the embedded event store there is one process at a time, so a new one need not
	 * wait until the claims of a killed one expire.
	 */
	private static final String THE_ONE_PROCESS = "fadeline";

	private static final TokenSchema SCHEMA = TokenSchema.builder()
		.setTokenTable("axon.token")
		.setProcessorNameColumn("processor_name")
		.setSegmentColumn("segment")
		.setTokenColumn("token")
		.setTokenTypeColumn("token_type")
		.setTimestampColumn("time_stamp")
		.setOwnerColumn("owner")
		.build();

	@Bean
	TokenStore tokenStore(ConnectionProvider connections, Serializer serializer,
			@Value("${fadeline.event-store}") EventStoreKind eventStore,
			ObjectProvider<AxonServerConfiguration> axonServer) {
		return builder(connections, serializer).nodeId(owner(eventStore, axonServer)).build();
	}

	@Bean
	ReadModelPositions readModelPositions(ConnectionProvider connections, Serializer serializer, JdbcOperations jdbc,
			@Value("${fadeline.event-store}") EventStoreKind eventStore,
			ObjectProvider<AxonServerConfiguration> axonServer) {
		TokenStore store = new RebuildableTokenStore(builder(connections, serializer), jdbc, serializer,
				owner(eventStore, axonServer));
		return () -> store;
	}

	private static JdbcTokenStore.Builder builder(ConnectionProvider connections, Serializer serializer) {
		return JdbcTokenStore.builder().connectionProvider(connections).schema(SCHEMA).serializer(serializer);
	}

	/**
	 * Returns the name of this process, on Axon Server that by which it is known there.
	 */
	private static String owner(EventStoreKind eventStore, ObjectProvider<AxonServerConfiguration> axonServer) {
		return switch (eventStore) {
			case EMBEDDED -> THE_ONE_PROCESS;
			case AXONSERVER -> axonServer.getObject().getClientId();
		};
	}

}
