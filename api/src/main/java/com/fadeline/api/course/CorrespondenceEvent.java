package com.fadeline.api.course;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;

/** Events of the correspondence between a client and the clinic. */
public sealed interface CorrespondenceEvent extends CourseEvent {

	/** Event: a client sent a message to the clinic. */
	@Revision("1")
	record ClientMessageSent(CourseId courseId, ClientMessage message) implements CorrespondenceEvent {
	}

	/**
	 * Event: the clinic answered a message.
	 *
	 * @param text null if it was answered otherwise, such as by phone
	 */
	@Revision("1")
	record ClientMessageAnswered(CourseId courseId, MessageId messageId,
			@Personal @Nullable String text) implements CorrespondenceEvent {
	}

}
