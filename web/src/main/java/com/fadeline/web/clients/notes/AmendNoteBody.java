package com.fadeline.web.clients.notes;

import java.time.Instant;

import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.id.NoteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a corrected note and the reason. */
record AmendNoteBody(@NotNull NoteKind kind, @Nullable Direction direction,
		@Nullable @Size(max = NoteBody.LONGEST_WHO) String who, @NotNull Instant happenedAt,
		@NotBlank @Size(max = 10_000) String text, @NotBlank @Size(max = 10_000) String reason) {

	ClientNote note(NoteId id) {
		return new ClientNote(id, this.kind, this.direction, this.who, this.happenedAt, this.text);
	}

}
