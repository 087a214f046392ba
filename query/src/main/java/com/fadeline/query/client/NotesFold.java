package com.fadeline.query.client;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.NoteEvent.NoteAmended;
import com.fadeline.api.client.NoteEvent.NoteRecorded;
import com.fadeline.api.client.NoteEvent.NoteRetracted;
import com.fadeline.api.client.NoteView;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.id.NoteId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/** Fold of the notes on a client; a client to be erased keeps none. */
final class NotesFold implements Fold<ClientEvent, ClientNotes> {

	private static final Comparator<NoteView> LATEST_FIRST = Comparator
		.comparing((NoteView view) -> view.note().happenedAt())
		.thenComparing(NoteView::recordedAt)
		.reversed();

	@Override
	public @Nullable ClientNotes apply(@Nullable ClientNotes known, ClientEvent event, EventMeta meta) {
		return switch (event) {
			case ClientRegistered registered ->
				new ClientNotes(registered.clientId(), registered.clinicId(), List.of(), meta.sequence());
			case NoteEvent noted -> (known == null) ? null : with(known, changed(known.notes(), noted, meta), meta);
			case TaskEvent task -> (known == null) ? null : with(known, known.notes(), meta);
			case ClientDetailsChanged changed -> (known == null) ? null : with(known, known.notes(), meta);
			case MergeEvent merge -> (known == null) ? null : with(known, known.notes(), meta);
			case DuplicateRejected rejected -> (known == null) ? null : with(known, known.notes(), meta);
			case ErasureScheduled scheduled -> (known == null) ? null : with(known, List.of(), meta);
			case ClientErased erased -> null;
		};
	}

	private static ClientNotes with(ClientNotes known, List<NoteView> notes, EventMeta meta) {
		return new ClientNotes(known.clientId(), known.clinicId(), notes, meta.sequence());
	}

	/** Returns the notes after an event, the latest first. */
	static List<NoteView> changed(List<NoteView> notes, NoteEvent event, EventMeta meta) {
		List<NoteView> changed = switch (event) {
			case NoteRecorded it ->
				Lists.and(notes, new NoteView(it.note(), meta.userId(), meta.at(), List.of(), null));
			case NoteAmended it -> replaced(notes, it.note().noteId(),
					(view) -> view.amended(it.note(), it.reason(), meta.userId(), meta.at()));
			case NoteRetracted it ->
				replaced(notes, it.noteId(), (view) -> view.retracted(it.reason(), meta.userId(), meta.at()));
		};
		return changed.stream().sorted(LATEST_FIRST).toList();
	}

	private static List<NoteView> replaced(List<NoteView> notes, NoteId id, UnaryOperator<NoteView> change) {
		return notes.stream().map((view) -> view.note().noteId().equals(id) ? change.apply(view) : view).toList();
	}

}
