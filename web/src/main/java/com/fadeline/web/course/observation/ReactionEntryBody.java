package com.fadeline.web.course.observation;

import java.time.Instant;
import java.time.LocalDate;

import com.fadeline.api.course.observation.ReactionEntry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the withdrawal of an entry about a reaction.
 *
 * @param at when the reaction was assessed, followed up or ended; null for a letter
 * @param date of the doctor's letter; null for all others
 */
record ReactionEntryBody(@NotNull ReactionEntry.Kind kind, @Nullable Instant at, @Nullable LocalDate date,
		@NotBlank @Size(max = 10_000) String reason) {

	ReactionEntry entry() {
		return new ReactionEntry(this.kind, this.at, this.date);
	}

}
