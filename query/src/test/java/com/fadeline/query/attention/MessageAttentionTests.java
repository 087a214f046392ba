package com.fadeline.query.attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.attention.AttentionFacts.Waiting;
import org.junit.jupiter.api.Test;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class MessageAttentionTests {

	private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

	private static final MessageId ASKED = new MessageId(new UUID(7, 1));

	private static final MessageId MOVED = new MessageId(new UUID(7, 2));

	private static final SittingId SITTING = new SittingId(new UUID(2, 1));

	private final WaitingMessages waiting = new WaitingMessages(List.of());

	@Test
	void a_question_waits_until_it_is_answered() {
		this.waiting.take(sent(ClientMessage.question(ASKED, "May I swim?")), AT);
		assertThat(this.waiting.all()).containsExactly(new Waiting(ASKED, null, AT));

		this.waiting.changed(SITTING);
		assertThat(this.waiting.all()).hasSize(1);

		this.waiting.take(new ClientMessageAnswered(COURSE, ASKED, "Yes"), AT);
		assertThat(this.waiting.all()).isEmpty();
	}

	@Test
	void a_request_to_move_is_answered_by_a_change_of_its_sitting() {
		this.waiting.take(sent(new ClientMessage(MOVED, MessageKind.MOVE, SITTING, AT, null)), AT);
		assertThat(this.waiting.all()).containsExactly(new Waiting(MOVED, SITTING, AT));

		this.waiting.changed(SITTING);
		assertThat(this.waiting.all()).isEmpty();
	}

	@Test
	void a_confirmation_waits_for_nothing() {
		this.waiting.take(sent(new ClientMessage(MOVED, MessageKind.CONFIRMATION, SITTING, AT, null)), AT);

		assertThat(this.waiting.all()).isEmpty();
	}

	private static ClientMessageSent sent(ClientMessage message) {
		return new ClientMessageSent(COURSE, message);
	}

}
