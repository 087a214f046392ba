package com.fadeline.store.axon;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionSystemException;

import com.fadeline.api.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class OutageTests {

	private final CommandMessage<?> command = new GenericCommandMessage<>("command");

	@Test
	void a_command_without_a_connection_can_be_sent_again() {
		Throwable told = handle(this.command, new IllegalStateException(new SQLTransientConnectionException("none")));

		assertThat(told).isInstanceOfSatisfying(CommandExecutionException.class,
				(ex) -> assertThat(ex.getDetails()).get().isInstanceOf(Rejection.Unavailable.class));
	}

	@Test
	void a_query_while_the_database_restarts_can_be_sent_again() {
		Throwable told = handle(new GenericQueryMessage<>("query", ResponseTypes.instanceOf(String.class)),
				new IllegalStateException(new SQLException("the server shuts down", "57P01")));

		assertThat(told).isInstanceOfSatisfying(QueryExecutionException.class,
				(ex) -> assertThat(ex.getDetails()).get().isInstanceOf(Rejection.Unavailable.class));
	}

	@Test
	void a_refusal_and_a_fault_stay_what_they_are() {
		Exception refusal = new CommandExecutionException("no", new SQLException("lost", "08006"), "details");
		Exception fault = new IllegalStateException(new SQLException("no such column", "42703"));

		assertThat(handle(this.command, refusal)).isSameAs(refusal);
		assertThat(handle(this.command, fault)).isSameAs(fault);
	}

	@Test
	void at_the_edge_what_lost_its_connection_on_the_way_may_have_been_done() {
		DatabaseOutages outages = new DatabaseOutages();

		assertThat(outages.rejection(new IllegalStateException(new SQLTransientConnectionException("none")))).get()
			.isInstanceOf(Rejection.Unavailable.class);
		assertThat(outages.rejection(new IllegalStateException(new SQLException("lost", "08006")))).get()
			.isInstanceOf(Rejection.Unconfirmed.class);
		assertThat(outages.rejection(new IllegalStateException(new SQLException("no such column", "42703")))).isEmpty();
	}

	@Test
	void a_connection_that_the_pool_found_broken_is_lost_as_any_other() {
		Exception failure = new TransactionSystemException("JDBC rollback failed",
				new SQLException("Connection is closed"));

		assertThat(new DatabaseOutages().rejection(failure)).get().isInstanceOf(Rejection.Unconfirmed.class);
		assertThat(DatabaseOutages.isOutage(failure)).isTrue();
	}

	private static Throwable handle(Message<?> message, Exception failure) {
		UnitOfWork<? extends Message<?>> unit = DefaultUnitOfWork.startAndGet(message);
		try {
			return catchThrowable(() -> new OutageInterceptor().handle(unit, () -> {
				throw failure;
			}));
		}
		finally {
			unit.rollback();
		}
	}

}
