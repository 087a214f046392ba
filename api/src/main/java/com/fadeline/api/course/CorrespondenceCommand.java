package com.fadeline.api.course;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;

/** Commands of the correspondence between a client and the clinic. */
public sealed interface CorrespondenceCommand extends CourseCommand {

	/**
	 * Command that sends a message of the client to the clinic; staff send one that was
	 * said by phone.
	 */
	record SendMessage(CourseId courseId, ClientMessage message) implements CorrespondenceCommand {
	}

	/**
	 * Command that answers a message.
	 *
	 * @param text null if it was answered otherwise, such as by phone
	 */
	record AnswerMessage(CourseId courseId, MessageId messageId,
			@Nullable String text) implements CorrespondenceCommand {
	}

}
