package com.fadeline.store.processing;

import java.lang.management.ManagementFactory;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

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
			@Value("${fadeline.event-store}") EventStoreKind eventStore) {
		return builder(connections, serializer).nodeId(owner(eventStore)).build();
	}

	@Bean
	ReadModelPositions readModelPositions(ConnectionProvider connections, Serializer serializer, JdbcOperations jdbc,
			@Value("${fadeline.event-store}") EventStoreKind eventStore) {
		TokenStore store = new RebuildableTokenStore(builder(connections, serializer), jdbc, serializer,
				owner(eventStore));
		return () -> store;
	}

	private static JdbcTokenStore.Builder builder(ConnectionProvider connections, Serializer serializer) {
		return JdbcTokenStore.builder().connectionProvider(connections).schema(SCHEMA).serializer(serializer);
	}

	private static String owner(EventStoreKind eventStore) {
		return switch (eventStore) {
			case EMBEDDED -> THE_ONE_PROCESS;
			case AXONSERVER -> ManagementFactory.getRuntimeMXBean().getName();
		};
	}

}
