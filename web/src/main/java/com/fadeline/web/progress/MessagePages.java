package com.fadeline.web.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.Role;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
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
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page on which clients write to their clinic, ask for another time and
 * confirm an appointment.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/progress/{course}/messages")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class MessagePages {

	private static final int LONGEST = 10_000;

	private final QueryClient views;

	private final CommandClient commands;

	private final CurrentRequester sender;

	private final Ids ids;

	private final MessageFormatter say;

	MessagePages(QueryClient views, CommandClient commands, CurrentRequester sender, Ids ids, MessageFormatter say) {
		this.views = views;
		this.commands = commands;
		this.sender = sender;
		this.ids = ids;
		this.say = say;
	}

	/**
	 * Shows the form of a message.
	 * @param sitting the booked sitting that the client asks to move; null for a question
	 */
	@GetMapping("/new")
	ModelAndView message(@PathVariable CourseId course, @RequestParam(required = false) @Nullable SittingId sitting) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("kind", (sitting == null) ? MessageKind.QUESTION : MessageKind.MOVE);
		values.put("sitting", sitting);
		return page(course(course), Form.showing(Form.values(values)));
	}

	@PostMapping("/new")
	ModelAndView message(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		ModelAndView sent = form.submit(() -> {
			ClientMessage message = message(form, view);
			Receipt receipt = this.commands.send(new SendMessage(course, message));
			return SavedRedirect.at("/progress/%s?saved&after=%d".formatted(course, receipt.sequence()),
					this.say.of("done.message." + message.kind()));
		});
		return (sent != null) ? sent : page(view, form);
	}

	private static ClientMessage message(Form form, CourseView course) {
		MessageKind kind = form.needed("kind", form.choice("kind", MessageKind.class));
		MessageId id = new MessageId(form.needed("id", form.id("id")));
		@Nullable String text = form.text("text", LONGEST);
		if (kind == MessageKind.QUESTION) {
			if (text == null) {
				throw form.mistake("text", "noText");
			}
			return ClientMessage.question(id, text);
		}
		UUID sitting = form.needed("sitting", form.id("sitting"));
		@Nullable Instant shown = form.as("startsAt", Instant::parse, "choice");
		@Nullable Instant booked = course.sittings()
			.stream()
			.filter((it) -> it.sittingId().value().equals(sitting))
			.findFirst()
			.map((it) -> it.at())
			.orElse(null);
		return new ClientMessage(id, kind, new SittingId(sitting), (shown != null) ? shown : booked, text);
	}

	private static ModelAndView page(CourseView course, Form form) {
		ModelAndView page = new ModelAndView("client/message", form.status());
		page.addObject("course", course);
		page.addObject("form", form);
		page.addObject("about",
				course.sittings()
					.stream()
					.filter((sitting) -> sitting.sittingId().toString().equals(form.value("sitting")))
					.findFirst()
					.orElse(null));
		return page;
	}

	private CourseView course(CourseId course) {
		if (this.sender.current().role() != Role.CLIENT) {
			throw new NoSuchViewException("course " + course, null);
		}
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

}
