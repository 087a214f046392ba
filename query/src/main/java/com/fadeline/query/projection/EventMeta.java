package com.fadeline.query.projection;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.MetaDataKeys;

/**
 * Value object of the author and time of an event; read from the message only when
 * needed.
 */
public record EventMeta(DomainEventMessage<?> message) {

	/** Returns the position of the event in its aggregate's stream, from 0. */
	public long sequence() {
		return this.message.getSequenceNumber();
	}

	/** Returns when it was recorded. */
	public Instant at() {
		return this.message.getTimestamp();
	}

	/** Returns the user who recorded it. */
	public @Nullable String userId() {
		return text(MetaDataKeys.USER_ID);
	}

	/** Returns the role of that user. */
	public @Nullable String role() {
		return text(MetaDataKeys.ROLE);
	}

	private @Nullable String text(String key) {
		Object value = this.message.getMetaData().get(key);
		return (value == null) ? null : value.toString();
	}

}
