package com.fadeline.web.clients.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Notes on a client, on pages and over REST. */
class NotePagesTests extends HttpTest {

	private static final String CLIENT = "/clients/" + Samples.CLIENT;

	private static final String NOTES = CLIENT + "/notes";

	private static final ClientId ID = new ClientId(Samples.CLIENT);

	@BeforeEach
	void showTheClient() {
		this.buses.show(FindClient.class, Samples.client(0));
		this.buses.show(FindNotes.class, Samples.notes(Samples.note()));
		this.buses.show(FindNames.class, new FindNames.Result(List.of(Samples.warned())));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		this.buses.show(SearchCourses.class, new SearchCourses.Result(new Page<>(List.of(), 0, 100, 0)));
	}

	@Test
	void the_page_of_a_client_has_the_notes_with_author_time_and_what_they_said_before() {
		assertThat(get(CLIENT)).hasStatusOk()
			.bodyText()
			.containsSubsequence("Notes and calls", "call · incoming · her brother",
					"Mar 2, 2025, 20:20 · Ines Marchetti", "corrected", "asks for a later time", "slip of the pen",
					"asks for an earlier time", NOTES + "/" + Samples.NOTED + "/amend");
	}

	@Test
	void a_withdrawn_note_is_folded_with_its_reason_and_cannot_be_changed() {
		this.buses.show(FindNotes.class, Samples
			.notes(Samples.note().retracted("of another client", "somebody", Instant.parse("2025-03-03T11:20:00Z"))));

		assertThat(get(CLIENT)).hasStatusOk()
			.bodyText()
			.contains("withdrawn", "by administrator: of another client")
			.doesNotContain(Samples.NOTED + "/amend", Samples.NOTED + "/retract");
		assertThat(get(NOTES + "/" + Samples.NOTED + "/amend")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_call_is_recorded_in_the_time_of_the_clinic() {
		UUID id = UUID.randomUUID();
		assertThat(get(NOTES + "/new?kind=CALL")).hasStatusOk()
			.bodyText()
			.contains("Ada Byron</a>")
			.containsPattern("value=\"CALL\"[^>]*checked")
			.containsPattern("value=\"INCOMING\"[^>]*checked");

		assertThat(note("CALL", "OUTGOING", "told the price").param("id", id.toString()).exchange())
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(CLIENT + "?after=0&saved");

		assertThat(this.buses.command(RecordNote.class))
			.isEqualTo(new RecordNote(ID, new ClientNote(new NoteId(id), NoteKind.CALL, Direction.OUTGOING,
					"her brother", Instant.parse("2025-03-02T11:20:00Z"), "told the price")));
	}

	private MockMvcRequestBuilder note(String kind, String direction, String text) {
		return this.http.post()
			.uri(NOTES + "/new")
			.param("kind", kind)
			.param("direction", direction)
			.param("who", "her brother")
			.param("happenedAt", "2025-03-02T20:20")
			.param("text", text);
	}

	@Test
	void a_plain_note_has_no_direction() {
		assertThat(note("NOTE", "OUTGOING", "comes by train").param("id", UUID.randomUUID().toString()))
			.hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(RecordNote.class).note().direction()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "CALL, '', told the price, direction", "'', INCOMING, told the price, kind", "NOTE, '', '', text" })
	void what_is_missing_is_reported_beside_its_field(String kind, String direction, String text, String field) {
		assertThat(note(kind, direction, text).param("id", UUID.randomUUID().toString()))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains(field + "-mistake\">Enter or choose a value.", "value=\"her brother\"");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_note_is_corrected_with_a_reason() {
		String amend = NOTES + "/" + Samples.NOTED + "/amend";
		assertThat(get(amend)).bodyText().contains("asks for a later time</textarea>", "value=\"her brother\"");

		assertThat(this.http.post()
			.uri(amend)
			.param("kind", "NOTE")
			.param("happenedAt", "2025-03-02T20:20")
			.param("text", "x")).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("reason-mistake");
		assertThat(this.http.post()
			.uri(amend)
			.param("kind", "NOTE")
			.param("happenedAt", "2025-03-02T20:20")
			.param("text", "was no call")
			.param("reason", "misheard")).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(AmendNote.class))
			.isEqualTo(new AmendNote(ID, new ClientNote(new NoteId(Samples.NOTED), NoteKind.NOTE, null, null,
					Instant.parse("2025-03-02T11:20:00Z"), "was no call"), "misheard"));
	}

	@Test
	void a_note_is_withdrawn_with_a_reason() {
		String retract = NOTES + "/" + Samples.NOTED + "/retract";
		assertThat(get(retract)).bodyText().contains("asks for a later time");

		assertThat(this.http.post().uri(retract)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("reason-mistake");
		assertThat(this.http.post().uri(retract).param("reason", "of another client")).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(RetractNote.class))
			.isEqualTo(new RetractNote(ID, new NoteId(Samples.NOTED), "of another client"));
	}

	@Test
	void notes_are_read_and_written_over_rest() {
		String path = "/api/clients/" + Samples.CLIENT + "/notes";

		assertThat(get(path)).bodyJson()
			.extractingPath("$.notes[0].corrections[0].reason")
			.isEqualTo("slip of the pen");
		MvcTestResult saved = post(path, """
				{'kind': 'EMAIL', 'direction': 'INCOMING', 'happenedAt': '2025-03-02T11:20:00Z', 'text': 'thanks'}""");
		assertThat(saved).hasStatus(HttpStatus.CREATED);
		assertThat(this.buses.command(RecordNote.class).note()).returns(NoteKind.EMAIL, ClientNote::kind)
			.returns("thanks", ClientNote::text);
		assertThat(post(path, "{'kind': 'EMAIL', 'direction': 'INCOMING', 'text': ' '}"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("happenedAt", "text");
	}

	@Test
	void clients_neither_see_nor_open_notes() {
		assertThat(this.http.get()
			.uri("/api/clients/" + Samples.CLIENT + "/notes")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.http.get().uri(NOTES + "/new").header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

}
