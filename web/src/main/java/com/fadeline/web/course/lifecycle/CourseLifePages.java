package com.fadeline.web.course.lifecycle;

import java.util.Map;
import java.util.function.Supplier;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

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

/** Controller of the pages that extend, end and reopen a course. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}")
@AllowedRoles({ ADMIN, SPECIALIST })
class CourseLifePages {

	private static final int MOST_SITTINGS = 100;

	private final CourseForms courses;

	private final CommandClient commands;

	private final MessageFormatter say;

	private final UndoWindow undo;

	CourseLifePages(CourseForms courses, CommandClient commands, MessageFormatter say, UndoWindow undo) {
		this.courses = courses;
		this.commands = commands;
		this.say = say;
		this.undo = undo;
	}

	@GetMapping("/extend")
	ModelAndView extend(@PathVariable CourseId course) {
		CourseView view = this.courses.find(course, null);
		int more = Math.max(view.plan().max(), view.sittingsRecorded()) + 1;
		return this.courses.page("course/lifecycle/extend", view,
				Form.showing(Form.values(Map.of("maxSittings", more))));
	}

	@PostMapping("/extend")
	ModelAndView extend(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit("done.extended", course, form, () -> extend(course, form),
				() -> this.courses.page("course/lifecycle/extend", this.courses.find(course, null), form));
	}

	/** The same extension is made once, even if it was withdrawn. */
	private Receipt extend(CourseId course, Form form) {
		int limit = form.needed("maxSittings", form.whole("maxSittings", 1, MOST_SITTINGS));
		Receipt receipt = this.commands.send(new ExtendCourse(course, limit, CourseForms.reason(form)));
		if (receipt.repeated() && this.courses.find(course, receipt.sequence()).plan().max() != limit) {
			throw form.mistake("reason", "withdrawnFor");
		}
		this.undo.offer(course, receipt, new RetractExtension(course, limit, this.say.of("recorded.undone")));
		return receipt;
	}

	@GetMapping("/complete")
	ModelAndView complete(@PathVariable CourseId course) {
		return completing(course, Form.showing(Map.of()));
	}

	@PostMapping("/complete")
	ModelAndView complete(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit("done.completed", course, form,
				() -> this.commands.send(new CompleteCourse(course,
						form.needed("outcome", form.choice("outcome", CompletionOutcome.class)),
						form.text("notes", CourseForms.LONGEST), form.overrides())),
				() -> completing(course, form));
	}

	private ModelAndView completing(CourseId course, Form form) {
		CourseView view = this.courses.find(course, null);
		ModelAndView page = this.courses.page("course/lifecycle/complete", view, form);
		page.addObject("outcomes", CompletionOutcome.values());
		page.addObject("booked", NearBookings.booked(view));
		return page;
	}

	@GetMapping("/discontinue")
	ModelAndView discontinue(@PathVariable CourseId course) {
		return asking("course.discontinue", course, Form.showing(Map.of()));
	}

	@PostMapping("/discontinue")
	ModelAndView discontinue(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit("done.discontinued", course, form,
				() -> this.commands.send(new DiscontinueCourse(course, CourseForms.reason(form))),
				() -> asking("course.discontinue", course, form));
	}

	@GetMapping("/reopen")
	ModelAndView reopen(@PathVariable CourseId course) {
		return asking("course.reopen", course, Form.showing(Map.of()));
	}

	@PostMapping("/reopen")
	ModelAndView reopen(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit("done.reopened", course, form,
				() -> this.commands.send(new ReopenCourse(course, CourseForms.reason(form))),
				() -> asking("course.reopen", course, form));
	}

	private ModelAndView asking(String what, CourseId course, Form form) {
		return this.courses.reason(what, this.courses.find(course, null), form, null);
	}

	private ModelAndView submit(String done, CourseId course, Form form, Supplier<Receipt> sending,
			Supplier<ModelAndView> refused) {
		Receipt receipt = form.submit(sending);
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of(done, form.value("maxSittings")))
				: refused.get();
	}

}
