package com.fadeline.command.course;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Both aggregates on one bus, with a cache and a store that may refuse. */
class CommandBusTests {

	private static final RegisterClient REGISTER = new RegisterClient(CLIENT, CLINIC,
			new ClientDetails("Anna", "Berg", null, null, null, null));

	private static final OpenCourse OPEN = new OpenCourse(COURSE, CLIENT, BodySite.SCALP, List.of("CROWN"),
			Goal.LIGHTENING, null, CARBON, null, OPENED_ON);

	private static final ExtendCourse EXTEND = new ExtendCourse(COURSE, 12, "dense ink");

	private final AtomicBoolean overtaken = new AtomicBoolean();

	private Configuration axon;

	private CommandGateway gateway;

	@BeforeEach
	void setUp() {
		this.axon = CommandBuses.start(new OvertakenStore());
		this.gateway = this.axon.commandGateway();
	}

	@AfterEach
	void tearDown() {
		this.axon.shutdown();
	}

	@Test
	void a_course_is_opened_for_a_client_who_was_registered_just_before() {
		this.gateway.<Receipt>sendAndWait(REGISTER);

		assertThat(this.gateway.<Receipt>sendAndWait(OPEN)).isEqualTo(new Receipt(COURSE.value(), 0, false, List.of()));
	}

	@Test
	void a_course_is_not_opened_for_a_client_who_was_erased_just_before() {
		this.gateway.sendAndWait(REGISTER);
		this.gateway.sendAndWait(new EraseClient(CLIENT));

		assertThat(refusal(OPEN)).isInstanceOf(Rejection.NotFound.class);
	}

	@Test
	void a_command_for_a_course_that_does_not_exist_is_refused() {
		assertThat(refusal(EXTEND))
			.isEqualTo(new Rejection.NotFound("There is nothing under the id 00000000-0000-0000-0000-000000000001"));
	}

	@Test
	void a_lost_race_is_reported_as_a_conflict_and_leaves_no_trace() {
		this.gateway.sendAndWait(REGISTER);
		this.gateway.sendAndWait(OPEN);
		this.overtaken.set(true);

		assertThat(refusal(EXTEND)).isInstanceOf(Rejection.Conflict.class);

		this.overtaken.set(false);
		assertThat(this.gateway.<Receipt>sendAndWait(EXTEND))
			.isEqualTo(new Receipt(COURSE.value(), 1, false, List.of()));
	}

	@Test
	void a_refusal_leaves_the_course_as_it_was() {
		this.gateway.sendAndWait(REGISTER);
		this.gateway.sendAndWait(OPEN);

		assertThat(refusal(new ExtendCourse(COURSE, 1, "too few"))).isInstanceOf(Rejection.BrokenRules.class);
		assertThat(this.gateway.<Receipt>sendAndWait(EXTEND).sequence()).isEqualTo(1);
		assertThat(this.gateway.<Receipt>sendAndWait(EXTEND).repeated()).isTrue();
	}

	private Rejection refusal(Command command) {
		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> this.gateway.sendAndWait(command));
		return refused.<Rejection>getDetails().orElseThrow();
	}

	/** A store to which somebody else has just appended. */
	private final class OvertakenStore extends InMemoryEventStorageEngine {

		@Override
		public void appendEvents(List<? extends EventMessage<?>> events) {
			if (CommandBusTests.this.overtaken.get()) {
				throw new ConcurrencyException("the sequence is taken");
			}
			super.appendEvents(events);
		}

	}

}
