package com.fadeline.store.axon;

import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AxonServerQueryBusTests {

	@Test
	void a_query_is_answered_without_a_transaction_that_would_hold_its_locks() throws Exception {
		AtomicInteger transactions = new AtomicInteger();
		TransactionManager counting = () -> {
			transactions.incrementAndGet();
			return NoTransactionManager.INSTANCE.startTransaction();
		};
		QueryBus answering = queryBus(counting);
		answering.subscribe("question", String.class, (query) -> "answer");

		Object answer = answering
			.query(new GenericQueryMessage<>("what", "question", ResponseTypes.instanceOf(String.class)))
			.get()
			.getPayload();

		assertThat(answer).isEqualTo("answer");
		assertThat(transactions).hasValue(0);
	}

	/** Returns the bus that answers in this process; nothing connects to a server. */
	private static QueryBus queryBus(TransactionManager transactions) {
		Configuration axon = DefaultConfigurer.defaultConfiguration()
			.configureTransactionManager((configuration) -> transactions)
			.buildConfiguration();
		AxonServerConfiguration settings = new AxonServerConfiguration();
		Jackson3Serializer serializer = Jackson3Serializer.builder().build();
		return new AxonConfiguration()
			.axonServerQueryBus(AxonServerConnectionManager.builder().axonServerConfiguration(settings).build(),
					settings, axon, serializer, serializer, QueryPriorityCalculator.defaultQueryPriorityCalculator(),
					LoggingQueryInvocationErrorHandler.builder().build(), (query) -> null)
			.localSegment();
	}

}
