package com.fadeline.command.client;

import java.time.LocalDate;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskEvent.TaskAdded;
import com.fadeline.api.client.TaskEvent.TaskChanged;
import com.fadeline.api.client.TaskEvent.TaskCompleted;
import com.fadeline.api.client.TaskEvent.TaskReopened;
import com.fadeline.api.client.TaskEvent.TaskRetracted;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.Fixtures;
import com.fadeline.command.OtherClinic;
import com.fadeline.command.Senders;

import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;

class TasksTests {

	private static final ClientRegistered REGISTERED = new ClientRegistered(CLIENT, CLINIC,
			new ClientDetails("Anna", "Berg", null, null, null, null));

	private static final TaskId ID = new TaskId(Examples.id(71));

	private static final ClientTask CALL = task("call back", Examples.TODAY);

	private static final ClientTask LATER = task("call back", Examples.TODAY.plusDays(2));

	private static final OperatorId ELSEWHERE = new OperatorId(Examples.id(72));

	private static final TaskAdded ADDED = new TaskAdded(CLIENT, CALL);

	private static final TaskCompleted DONE = new TaskCompleted(CLIENT, ID);

	private static final TaskRetracted RETRACTED = new TaskRetracted(CLIENT, ID, "of another client");

	private static final TaskReopened REOPENED = new TaskReopened(CLIENT, ID);

	private FixtureConfiguration<Client> fixture;

	@BeforeEach
	void setUp() {
		Clinics clinics = (clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard());
		this.fixture = Fixtures.of(Client.class)
			.registerInjectableResource(new FakeRecords())
			.registerInjectableResource(clinics)
			.registerInjectableResource(OtherClinic.of(ELSEWHERE));
	}

	private static ClientTask task(String text, LocalDate dueOn) {
		return new ClientTask(ID, text, dueOn, null);
	}

	private static ClientTask assigned(String text) {
		return new ClientTask(ID, text, Examples.TODAY, ELSEWHERE);
	}

	@Test
	void a_task_is_added_changed_done_and_opened_again() {
		this.fixture.given(REGISTERED)
			.when(new AddTask(CLIENT, CALL))
			.expectEvents(ADDED)
			.expectResultMessagePayloadMatching(Answers.accepted(1));
		this.fixture.given(REGISTERED, ADDED)
			.when(new ChangeTask(CLIENT, LATER))
			.expectEvents(new TaskChanged(CLIENT, LATER));
		this.fixture.given(REGISTERED, ADDED).when(new CompleteTask(CLIENT, ID)).expectEvents(DONE);
		this.fixture.given(REGISTERED, ADDED, DONE).when(new ReopenTask(CLIENT, ID)).expectEvents(REOPENED);
		this.fixture.given(REGISTERED, ADDED, DONE, REOPENED).when(new CompleteTask(CLIENT, ID)).expectEvents(DONE);
	}

	@Test
	void what_changes_nothing_is_answered_with_what_was_said_before() {
		this.fixture.given(REGISTERED, ADDED, new TaskChanged(CLIENT, LATER))
			.when(new AddTask(CLIENT, CALL))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
		this.fixture.given(REGISTERED, ADDED, new TaskChanged(CLIENT, LATER))
			.when(new ChangeTask(CLIENT, LATER))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
		this.fixture.given(REGISTERED, ADDED, DONE)
			.when(new CompleteTask(CLIENT, ID))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
		this.fixture.given(REGISTERED, ADDED)
			.when(new ReopenTask(CLIENT, ID))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void a_task_that_was_withdrawn_is_neither_done_nor_added_again() {
		RetractTask retract = new RetractTask(CLIENT, ID, "of another client");
		this.fixture.given(REGISTERED, ADDED).when(retract).expectEvents(RETRACTED);
		this.fixture.given(REGISTERED, ADDED, RETRACTED)
			.when(retract)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
		this.fixture.given(REGISTERED, ADDED, RETRACTED)
			.when(new AddTask(CLIENT, CALL))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
		this.fixture.given(REGISTERED, ADDED, RETRACTED)
			.when(new CompleteTask(CLIENT, ID))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		this.fixture.given(REGISTERED, ADDED)
			.when(new RetractTask(CLIENT, ID, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	@Test
	void another_task_under_the_same_id_is_a_conflict() {
		this.fixture.given(REGISTERED, ADDED)
			.when(new AddTask(CLIENT, LATER))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_task_that_is_done_is_not_changed() {
		this.fixture.given(REGISTERED, ADDED, DONE)
			.when(new ChangeTask(CLIENT, LATER))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_task_that_is_not_there_is_neither_changed_nor_done() {
		this.fixture.given(REGISTERED)
			.when(new ChangeTask(CLIENT, LATER))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		this.fixture.given(REGISTERED)
			.when(new CompleteTask(CLIENT, ID))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void what_makes_no_sense_is_refused() {
		this.fixture.given(REGISTERED)
			.when(new AddTask(CLIENT, task(" ", Examples.TODAY)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.text"));
		this.fixture.given(REGISTERED)
			.when(new AddTask(CLIENT, task("call back", Examples.TODAY.plusYears(200))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.dueOn"));
	}

	@Test
	void a_task_is_not_for_somebody_of_another_clinic_but_stays_with_who_has_left() {
		this.fixture.given(REGISTERED)
			.when(new AddTask(CLIENT, assigned("call back")))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("clinic.other"));
		this.fixture.given(REGISTERED, ADDED)
			.when(new ChangeTask(CLIENT, assigned("call back")))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("clinic.other"));
		this.fixture.given(REGISTERED, new TaskAdded(CLIENT, assigned("call back")))
			.when(new ChangeTask(CLIENT, assigned("write to her")))
			.expectEvents(new TaskChanged(CLIENT, assigned("write to her")));
	}

	@Test
	void of_a_client_who_is_to_be_erased_or_of_another_clinic_no_task_is_added() {
		this.fixture.given(REGISTERED, new ErasureScheduled(CLIENT, Examples.NOW, Examples.NOW))
			.when(new AddTask(CLIENT, CALL))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		this.fixture.given(REGISTERED, ADDED, new ClientErased(CLIENT))
			.when(new CompleteTask(CLIENT, ID))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		this.fixture.given(REGISTERED)
			.when(new AddTask(CLIENT, CALL), Senders.specialist(new ClinicId(Examples.id(98))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

}
