package com.fadeline.web.waiting;

import java.time.Clock;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
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

/**
 * Controller of the pages on which staff put a course on the waiting list or take it off,
 * and enter how a client answered an offer by phone.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/waiting-list")
@AllowedRoles({ ADMIN, SPECIALIST })
class WaitingPages {

	private final CourseForms courses;

	private final CommandClient commands;

	private final Ids ids;

	private final MessageFormatter say;

	private final Clock clock;

	WaitingPages(CourseForms courses, CommandClient commands, Ids ids, MessageFormatter say, Clock clock) {
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView entry(@PathVariable CourseId course) {
		CourseView view = this.courses.find(course, null);
		return page(view, EntryForm.of(view, this.ids.next(), this.say));
	}

	@PostMapping
	ModelAndView join(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return done(course, form, "done.waiting.joined",
				form.submit(() -> this.commands.send(new JoinWaitingList(course,
						EntryForm.read(form, this.say.openingHours(this.courses.find(course, null).clinicId()))))));
	}

	@PostMapping("/{entry}/end")
	ModelAndView leave(@PathVariable CourseId course, @PathVariable WaitingListEntryId entry,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return done(course, form, "done.waiting.left",
				form.submit(() -> this.commands.send(new LeaveWaitingList(course, entry))));
	}

	@PostMapping("/offers/{offer}")
	ModelAndView answer(@PathVariable CourseId course, @PathVariable OfferId offer,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return done(course, form, "done.offer." + form.value("answer"),
				form.submit(() -> this.commands.send(new AnswerOffer(course, offer, EntryForm.answer(form)))));
	}

	private ModelAndView done(CourseId course, Form form, String told, @Nullable Receipt receipt) {
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of(told))
				: page(this.courses.find(course, null), form);
	}

	private ModelAndView page(CourseView course, Form form) {
		return this.courses.page("course/waiting/entry", course, form).addObject("now", this.clock.instant());
	}

}
