package com.fadeline.query.client;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.NoteEvent.NoteAmended;
import com.fadeline.api.client.NoteEvent.NoteRecorded;
import com.fadeline.api.client.NoteEvent.NoteRetracted;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.client.NoteView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;
import com.fadeline.query.CourseEventFixtures;

import static org.assertj.core.api.Assertions.assertThat;

class NotesFoldTests {

	private static final ClientId CLIENT = CourseEventFixtures.CLIENT;

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final ClientEvent REGISTERED = new ClientRegistered(CLIENT, CourseEventFixtures.CLINIC,
			new ClientDetails("Ann", null, null, null, null, null));

	private static final ClientNote FIRST = note(1, NOON, "comes by train");

	private static final ClientNote LATER = note(2, NOON.plusSeconds(60), "prefers mornings");

	@Test
	void the_latest_note_comes_first_whenever_it_was_recorded() {
		assertThat(folded(REGISTERED, new NoteRecorded(CLIENT, LATER), new NoteRecorded(CLIENT, FIRST)).notes())
			.extracting(NoteView::note)
			.containsExactly(LATER, FIRST);
	}

	@Test
	void a_corrected_note_keeps_what_it_said_before_and_why_it_changed() {
		ClientNote corrected = note(1, NOON, "comes by bus");

		NoteView view = folded(REGISTERED, new NoteRecorded(CLIENT, FIRST),
				new NoteAmended(CLIENT, corrected, "misheard"))
			.notes()
			.getFirst();

		assertThat(view.note()).isEqualTo(corrected);
		assertThat(view.corrections()).singleElement()
			.returns(FIRST, NoteView.Correction::before)
			.returns("misheard", NoteView.Correction::reason);
	}

	@Test
	void a_withdrawn_note_stays_with_the_reason() {
		NoteView view = folded(REGISTERED, new NoteRecorded(CLIENT, FIRST),
				new NoteRetracted(CLIENT, FIRST.noteId(), "of another client"))
			.notes()
			.getFirst();

		assertThat(view.note()).isEqualTo(FIRST);
		assertThat(view.retraction()).isNotNull().returns("of another client", NoteView.Retraction::reason);
	}

	@Test
	void of_a_client_who_is_to_be_erased_no_note_is_kept() {
		assertThat(folded(REGISTERED, new NoteRecorded(CLIENT, FIRST), new ErasureScheduled(CLIENT, NOON, NOON)))
			.satisfies((known) -> assertThat(known.notes()).isEmpty())
			.returns(2L, ClientNotes::sequence);
		assertThat(folded(REGISTERED, new NoteRecorded(CLIENT, FIRST), new ClientErased(CLIENT))).isNull();
	}

	private static ClientNote note(int id, Instant at, String text) {
		return new ClientNote(new NoteId(new UUID(0, id)), NoteKind.NOTE, null, null, at, text);
	}

	private static ClientNotes folded(ClientEvent... events) {
		return CourseEventFixtures.fold(new NotesFold(), Instant.EPOCH, events);
	}

}
