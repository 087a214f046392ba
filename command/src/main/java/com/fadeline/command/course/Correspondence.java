package com.fadeline.command.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.CorrespondenceCommand;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.id.MessageId;
import com.fadeline.command.ProcessedCommand;

/** State of the messages of the client and their answers. */
final class Correspondence {

	private Map<UUID, ProcessedCommand<SendMessage>> sent = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<AnswerMessage>> answered = new LinkedHashMap<>();

	Optional<Receipt> answerTo(CorrespondenceCommand command) {
		return switch (command) {
			case SendMessage asked -> again(this.sent, asked.message().messageId(), asked, "Message");
			case AnswerMessage asked -> again(this.answered, asked.messageId(), asked, "An answer to message");
		};
	}

	private static <T> Optional<Receipt> again(Map<UUID, ProcessedCommand<T>> known, MessageId id, T asked,
			String what) {
		@Nullable ProcessedCommand<T> first = known.get(id.value());
		return Optional.ofNullable(first).map((processed) -> processed.answer(asked, id.value(), what));
	}

	void require(MessageId id) {
		if (!this.sent.containsKey(id.value())) {
			throw Refusal.notFound("The course has no message %s".formatted(id));
		}
	}

	void on(CorrespondenceEvent event, long sequence) {
		switch (event) {
			case ClientMessageSent it -> this.sent.put(it.message().messageId().value(),
					new ProcessedCommand<>(new SendMessage(it.courseId(), it.message()), sequence));
			case ClientMessageAnswered it -> this.answered.put(it.messageId().value(),
					new ProcessedCommand<>(new AnswerMessage(it.courseId(), it.messageId(), it.text()), sequence));
		}
	}

}
