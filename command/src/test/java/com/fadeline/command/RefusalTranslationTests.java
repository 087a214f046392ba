package com.fadeline.command;

import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTranslationTests {

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of(new AggregateNotFoundException("7", "none"), Rejection.NotFound.class),
				Arguments.of(new ConcurrencyException("taken"), Rejection.Conflict.class),
				Arguments.of(new AggregateStreamCreationException("taken"), Rejection.Conflict.class),
				Arguments.of(new CommandExecutionException("OUT_OF_RANGE: [AXONIQ-2000] taken", null),
						Rejection.Conflict.class),
				Arguments.of(new DeadlockException("each waits for the other"), Rejection.Unavailable.class));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void what_axon_refuses_is_reported_as_a_rejection(Throwable failure, Class<? extends Rejection> rejection) {
		assertThat(RefusalTranslation.of(failure)).isInstanceOfSatisfying(CommandExecutionException.class,
				(refusal) -> assertThat(refusal.getDetails()).containsInstanceOf(rejection));
	}

	@Test
	void a_rejection_stays_what_it_is() {
		CommandExecutionException rejection = Refusal.conflict("taken");

		assertThat(RefusalTranslation.of(rejection)).isSameAs(rejection);
	}

	@Test
	void a_fault_stays_a_fault() {
		IllegalStateException fault = new IllegalStateException("broken");

		assertThat(RefusalTranslation.of(fault)).isSameAs(fault);
	}

}
