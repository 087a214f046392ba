package com.fadeline.web.course.correspondence;

import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the messages of clients and their answers. */
@RestController
@RequestMapping("/api/courses/{course}/messages")
@Tag(name = "Courses")
class MessageController {

	private final CommandClient commands;

	private final Ids ids;

	MessageController(CommandClient commands, Ids ids) {
		this.commands = commands;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = SendMessage.class)
	@Operation(summary = "Send a client's message",
			description = "QUESTION asks or tells something in words. MOVE asks for another time for the booked sitting `sittingId`; moving or cancelling it answers. CONFIRMATION confirms it at `startsAt`. The course lists messages as `messages`.")
	ResponseEntity<Responses.Created> sendMessage(@PathVariable CourseId course, @Valid @RequestBody MessageBody body,
			Precondition precondition) {
		MessageId id = (body.id() == null) ? new MessageId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(new SendMessage(course, body.message(id)), precondition),
				"/courses/{course}", course);
	}

	@PostMapping("/{message}/answer")
	@AllowedRoles(sending = AnswerMessage.class)
	@Operation(summary = "Answer a client's message",
			description = "The client reads the answer on the phone. Without a text it was answered otherwise, such as by phone.")
	ResponseEntity<Void> answerMessage(@PathVariable CourseId course, @PathVariable MessageId message,
			@Valid @RequestBody AnswerBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new AnswerMessage(course, message, body.text()), precondition));
	}

}
