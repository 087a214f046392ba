package com.fadeline.command.client;

import java.util.Optional;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.client.NoteEvent.NoteAmended;
import com.fadeline.api.client.NoteEvent.NoteRecorded;
import com.fadeline.api.client.NoteEvent.NoteRetracted;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.NoteId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.Fixtures;
import com.fadeline.command.Senders;

import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;

class NotesTests {

	private static final ClientRegistered REGISTERED = new ClientRegistered(CLIENT, CLINIC,
			new ClientDetails("Anna", "Berg", null, null, null, null));

	private static final NoteId ID = new NoteId(Examples.id(61));

	private static final ClientNote CALL = call("asks for a later time");

	private static final ClientNote CORRECTED = call("asks for an earlier time");

	private static final NoteRecorded RECORDED = new NoteRecorded(CLIENT, CALL);

	private static final NoteAmended AMENDED = new NoteAmended(CLIENT, CORRECTED, "misheard");

	private static final NoteRetracted RETRACTED = new NoteRetracted(CLIENT, ID, "of another client");

	private FixtureConfiguration<Client> fixture;

	@BeforeEach
	void setUp() {
		Clinics clinics = (clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard());
		this.fixture = Fixtures.of(Client.class)
			.registerInjectableResource((Clients) (client) -> Optional.empty())
			.registerInjectableResource(new FakeRecords())
			.registerInjectableResource(clinics)
			.registerInjectableResource(Workplaces.UNKNOWN);
	}

	private static ClientNote call(String text) {
		return note(NoteKind.CALL, Direction.INCOMING, Examples.NOW, text);
	}

	private static ClientNote note(NoteKind kind, @Nullable Direction direction, Instant at, String text) {
		return new ClientNote(ID, kind, direction, null, at, text);
	}

	@Test
	void a_call_is_recorded_corrected_and_withdrawn() {
		this.fixture.given(REGISTERED)
			.when(new RecordNote(CLIENT, CALL))
			.expectEvents(RECORDED)
			.expectResultMessagePayloadMatching(Answers.accepted(1));
		this.fixture.given(REGISTERED, RECORDED)
			.when(new AmendNote(CLIENT, CORRECTED, "misheard"))
			.expectEvents(AMENDED);
		this.fixture.given(REGISTERED, RECORDED, AMENDED)
			.when(new RetractNote(CLIENT, ID, "of another client"))
			.expectEvents(RETRACTED);
	}

	@Test
	void what_is_sent_again_is_answered_as_the_first_time() {
		this.fixture.given(REGISTERED, RECORDED, AMENDED, RETRACTED)
			.when(new RecordNote(CLIENT, CALL))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
		this.fixture.given(REGISTERED, RECORDED, AMENDED, RETRACTED)
			.when(new AmendNote(CLIENT, CORRECTED, "misheard"))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
		this.fixture.given(REGISTERED, RECORDED, AMENDED, RETRACTED)
			.when(new RetractNote(CLIENT, ID, "of another client"))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(3));
	}

	@Test
	void another_note_under_the_same_id_is_a_conflict() {
		this.fixture.given(REGISTERED, RECORDED)
			.when(new RecordNote(CLIENT, CORRECTED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_withdrawn_note_is_not_corrected() {
		this.fixture.given(REGISTERED, RECORDED, RETRACTED)
			.when(new AmendNote(CLIENT, CORRECTED, "misheard"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_note_that_is_not_there_is_neither_corrected_nor_withdrawn() {
		this.fixture.given(REGISTERED)
			.when(new AmendNote(CLIENT, CORRECTED, "misheard"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		this.fixture.given(REGISTERED)
			.when(new RetractNote(CLIENT, ID, "of another client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void what_makes_no_sense_is_refused() {
		refused(note(NoteKind.CALL, null, Examples.NOW, "who called?"), "structure.direction");
		refused(note(NoteKind.NOTE, Direction.OUTGOING, Examples.NOW, "nobody called"), "structure.direction");
		refused(note(NoteKind.NOTE, null, Examples.NOW, " "), "structure.text");
		refused(note(NoteKind.NOTE, null, Examples.NOW.plus(Duration.ofDays(1)), "tomorrow"), "time.future");
		this.fixture.given(REGISTERED, RECORDED)
			.when(new RetractNote(CLIENT, ID, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	private void refused(ClientNote note, String finding) {
		this.fixture.given(REGISTERED)
			.when(new RecordNote(CLIENT, note))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules(finding));
	}

	@Test
	void nothing_is_noted_of_a_client_who_is_to_be_erased() {
		this.fixture.given(REGISTERED, new ErasureScheduled(CLIENT, Examples.NOW, Examples.NOW))
			.when(new RecordNote(CLIENT, CALL))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void an_erasure_takes_the_notes_along() {
		this.fixture.given(REGISTERED, RECORDED).when(new EraseClient(CLIENT)).expectEvents(new ClientErased(CLIENT));
		this.fixture.given(REGISTERED, RECORDED, new ClientErased(CLIENT))
			.when(new RecordNote(CLIENT, CALL))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_client_of_another_clinic_has_no_notes_to_add_to() {
		this.fixture.given(REGISTERED)
			.when(new RecordNote(CLIENT, CALL), Senders.specialist(new ClinicId(Examples.id(98))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

}
