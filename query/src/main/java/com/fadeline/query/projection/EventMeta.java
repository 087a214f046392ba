package com.fadeline.query.projection;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.MetaDataKeys;

/** Who recorded an event and when; read from the message only as far as it is asked. */
public record EventMeta(DomainEventMessage<?> message) {

	/** Place of the event in its aggregate's stream, from 0. */
	public long sequence() {
		return this.message.getSequenceNumber();
	}

	/** When it was recorded. */
	public Instant at() {
		return this.message.getTimestamp();
	}

	/** Who recorded it. */
	public @Nullable String userId() {
		return text(MetaDataKeys.USER_ID);
	}

	/** In which role. */
	public @Nullable String role() {
		return text(MetaDataKeys.ROLE);
	}

	private @Nullable String text(String key) {
		Object value = this.message.getMetaData().get(key);
		return (value == null) ? null : value.toString();
	}

}
