package com.fadeline.store.axon;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.client.RestClient;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.policy.Policy;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@FadelineTest
class WiringTests {

	@Autowired
	Configuration axon;

	@Autowired
	CommandBus commands;

	@Autowired
	QueryBus queries;

	@Autowired
	CommandTargetResolver targets;

	@Autowired
	Policy policy;

	@LocalServerPort
	int port;

	@Test
	void it_is_up() {
		RestClient.RequestHeadersSpec<?> health = RestClient.create("http://127.0.0.1:" + this.port)
			.get()
			.uri("/actuator/health")
			.header("Authorization", TestAdmin.HEADER);

		await().untilAsserted(() -> assertThat(health.retrieve().body(String.class))
			.contains("\"eventProcessors\"", "\"deadLetters\"", "\"eventStore\"")
			.endsWith("\"status\":\"UP\"}"));
	}

	@Test
	void the_configured_numbers_of_the_rules_are_the_standard_ones_but_for_how_often_these_tests_ask() {
		assertThat(this.policy).usingRecursiveComparison().ignoringFields("screening").isEqualTo(Policy.standard());
	}

	@Test
	void a_command_is_handled_on_its_callers_thread_without_a_transaction() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		this.commands.subscribe("trial", (message) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			thread.set(Thread.currentThread());
			return null;
		});

		this.commands
			.dispatch(new GenericCommandMessage<>(As.admin(new EraseClient(new ClientId(UUID.randomUUID()))), "trial"));

		assertThat(thread.get()).isSameAs(Thread.currentThread());
	}

	@Test
	void a_query_is_answered_on_its_callers_thread_without_a_transaction() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		this.queries.subscribe("trial", Object.class, (message) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			thread.set(Thread.currentThread());
			return null;
		});

		this.queries.query(new GenericQueryMessage<>(As.admin(new FindClient(new ClientId(UUID.randomUUID()))), "trial",
				ResponseTypes.instanceOf(Object.class)));

		assertThat(thread.get()).isSameAs(Thread.currentThread());
	}

	@Test
	void a_command_names_its_target_and_anything_else_is_refused() {
		ClientId client = new ClientId(UUID.randomUUID());

		assertThat(this.targets.resolveTarget(GenericCommandMessage.asCommandMessage(new EraseClient(client)))
			.getIdentifier()).isEqualTo(client.toString());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.targets.resolveTarget(GenericCommandMessage.asCommandMessage("erase")))
			.withMessageContaining("must implement com.fadeline.api.Command");
	}

	@Test
	void messages_inherit_who_sent_the_first_one_and_where_they_came_from() {
		CommandMessage<?> command = GenericCommandMessage.asCommandMessage("any")
			.withMetaData(MetaData.with(MetaDataKeys.USER_ID, "u")
				.and(MetaDataKeys.ROLE, "r")
				.and(MetaDataKeys.CLINIC_ID, "c")
				.and("other", "o"));

		assertThat(inherited(command)).isEqualTo(MetaData.with(MetaDataKeys.USER_ID, "u")
			.and(MetaDataKeys.ROLE, "r")
			.and(MetaDataKeys.CORRELATION_ID, command.getIdentifier())
			.and(MetaDataKeys.CAUSATION_ID, command.getIdentifier()));
	}

	@Test
	void identifiers_of_messages_grow_with_time() {
		List<String> identifiers = List.of(newIdentifier(), newIdentifier(), newIdentifier());

		assertThat(identifiers).isSorted().doesNotHaveDuplicates();
		assertThat(UUID.fromString(identifiers.getFirst()).version()).isEqualTo(7);
	}

	private MetaData inherited(Message<?> message) {
		MetaData inherited = MetaData.emptyInstance();
		for (CorrelationDataProvider provider : this.axon.correlationDataProviders()) {
			inherited = inherited.mergedWith(provider.correlationDataFor(message));
		}
		return inherited;
	}

	private static String newIdentifier() {
		return IdentifierFactory.getInstance().generateIdentifier();
	}

}
