package com.fadeline.query.attention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.attention.AttentionFacts.Waiting;

/** Messages of a client that wait for an answer, while one event is applied. */
final class WaitingMessages {

	private final List<Waiting> waiting;

	WaitingMessages(List<Waiting> waiting) {
		this.waiting = new ArrayList<>(waiting);
	}

	void take(CorrespondenceEvent event, Instant at) {
		switch (event) {
			case ClientMessageSent sent -> {
				if (sent.message().asks()) {
					this.waiting.add(new Waiting(sent.message().messageId(), sent.message().sittingId(), at));
				}
			}
			case ClientMessageAnswered answered ->
				this.waiting.removeIf((message) -> message.messageId().equals(answered.messageId()));
		}
	}

	/** A sitting that was changed, cancelled or done needs no other time any more. */
	void changed(SittingId sitting) {
		this.waiting.removeIf((message) -> sitting.equals(message.sittingId()));
	}

	List<Waiting> all() {
		return List.copyOf(this.waiting);
	}

}
