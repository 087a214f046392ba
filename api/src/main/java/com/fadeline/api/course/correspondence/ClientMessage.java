package com.fadeline.api.course.correspondence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of what a client tells or asks the clinic.
 *
 * @param sittingId the booked sitting it is about; null for a question
 * @param startsAt time of that sitting as the client knew it; null for a question
 * @param text in the client's own words; only a question needs any
 */
public record ClientMessage(MessageId messageId, MessageKind kind, @Nullable SittingId sittingId,
		@Nullable Instant startsAt, @Personal @Nullable String text) {

	/** Creates a question. */
	public static ClientMessage question(MessageId id, String text) {
		return new ClientMessage(id, MessageKind.QUESTION, null, null, text);
	}

	/** Returns whether somebody at the clinic has to answer it. */
	public boolean asks() {
		return this.kind != MessageKind.CONFIRMATION;
	}

	/** Returns whether it asks for another time for a sitting. */
	public boolean moves(SittingId sitting) {
		return this.kind == MessageKind.MOVE && sitting.equals(this.sittingId);
	}

}
