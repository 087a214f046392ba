package com.fadeline.api.client;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * Read model of a note on a client.
 *
 * @param note as it stands now
 * @param recordedBy the account that recorded it
 * @param corrections its earlier versions, oldest first
 * @param retraction why it was withdrawn; null if it stands
 */
public record NoteView(ClientNote note, @Nullable String recordedBy, Instant recordedAt, List<Correction> corrections,
		@Nullable Retraction retraction) {

	public NoteView {
		corrections = Lists.copy(corrections);
	}

	/**
	 * Read model of a correction.
	 *
	 * @param before the note until then
	 * @param by the account that corrected it
	 */
	public record Correction(ClientNote before, String reason, @Nullable String by, Instant at) {
	}

	/**
	 * Read model of a withdrawal.
	 *
	 * @param by the account that withdrew it
	 */
	public record Retraction(String reason, @Nullable String by, Instant at) {
	}

	/** Returns it with a correction. */
	public NoteView amended(ClientNote note, String reason, @Nullable String by, Instant at) {
		return new NoteView(note, this.recordedBy, this.recordedAt,
				Lists.and(this.corrections, new Correction(this.note, reason, by, at)), this.retraction);
	}

	/** Returns it as withdrawn. */
	public NoteView retracted(String reason, @Nullable String by, Instant at) {
		return new NoteView(this.note, this.recordedBy, this.recordedAt, this.corrections,
				new Retraction(reason, by, at));
	}

}
