package com.fadeline.web.course.correspondence;

import java.time.Instant;

import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a client's message. */
record MessageBody(@Nullable MessageId id, @NotNull MessageKind kind, @Nullable SittingId sittingId,
		@Nullable Instant startsAt, @Nullable @Size(max = 10_000) String text) {

	ClientMessage message(MessageId id) {
		return new ClientMessage(id, this.kind, this.sittingId, this.startsAt, this.text);
	}

}
