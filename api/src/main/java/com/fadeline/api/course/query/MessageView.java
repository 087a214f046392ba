package com.fadeline.api.course.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.correspondence.ClientMessage;

/**
 * Read model of a client's message and its answer.
 *
 * @param answer in words; null while there is none, and if it was answered otherwise
 * @param answeredAt when it was answered, or the sitting it asks to move was changed or
 * cancelled; null while it waits
 */
public record MessageView(ClientMessage message, Instant sentAt, @Nullable String answer,
		@Nullable Instant answeredAt) {

	/** Returns whether it waits for an answer. */
	public boolean waits() {
		return this.answeredAt == null && this.message.asks();
	}

	/** Returns it with an answer. */
	public MessageView answered(@Nullable String answer, Instant at) {
		return new MessageView(this.message, this.sentAt, answer, at);
	}

}
