package com.fadeline.web.course.correspondence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page on which staff answer a client's message. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/messages/{message}/answer")
@AllowedRoles({ ADMIN, SPECIALIST })
class AnswerPage {

	private final CourseForms courses;

	private final CommandClient commands;

	private final MessageFormatter say;

	AnswerPage(CourseForms courses, CommandClient commands, MessageFormatter say) {
		this.courses = courses;
		this.commands = commands;
		this.say = say;
	}

	@GetMapping
	ModelAndView answer(@PathVariable CourseId course, @PathVariable MessageId message) {
		return page(course, message, Form.showing(Map.of()));
	}

	@PostMapping
	ModelAndView answer(@PathVariable CourseId course, @PathVariable MessageId message,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> {
			@Nullable String text = form.text("text", CourseForms.LONGEST);
			others(form).forEach((other) -> this.commands.send(new AnswerMessage(course, other, null)));
			return this.commands.send(new AnswerMessage(course, message, text));
		});
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of("done.answered"))
				: page(course, message, form);
	}

	private ModelAndView page(CourseId course, MessageId message, Form form) {
		CourseView view = this.courses.find(course, null);
		MessageView asked = view.messages()
			.stream()
			.filter((it) -> it.message().messageId().equals(message))
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("message " + message, null));
		return this.courses.page("course/correspondence/answer", view, form)
			.addObject("asked", asked)
			.addObject("others", view.messages().stream().filter((it) -> it.waits() && it != asked).toList());
	}

	/** Returns the messages that the answer settles as well. */
	private static List<MessageId> others(Form form) {
		try {
			return form.chosen("also").stream().map(UUID::fromString).map(MessageId::new).toList();
		}
		catch (IllegalArgumentException ex) {
			throw form.mistake("also", "choice");
		}
	}

}
