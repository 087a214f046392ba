package com.fadeline.web.course.opening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Checks;
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
 * Controller of the page that revises the assessment of skin and ink; its form is filled
 * with the recorded assessment.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/assessment")
@AllowedRoles({ ADMIN, SPECIALIST })
class AssessmentPage {

	private final UndoWindow undo;

	private final MessageFormatter say;

	private final CourseAccess desk;

	private final CommandClient commands;

	private final Checks checks;

	AssessmentPage(CourseAccess desk, CommandClient commands, Checks checks, UndoWindow undo, MessageFormatter say) {
		this.undo = undo;
		this.say = say;
		this.desk = desk;
		this.commands = commands;
		this.checks = checks;
	}

	@GetMapping
	ModelAndView revise(@PathVariable CourseId course) {
		CourseView view = this.desk.open(course);
		return page(view, Form.showing(typed(view.assessment())));
	}

	@PostMapping
	ModelAndView revise(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.desk.open(course);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands
			.send(new ReviseAssessment(course, this.checks.passed(OpeningPage.assessment(form)).assessment())));
		if (receipt == null) {
			return page(view, form);
		}
		this.undo.offer(course, receipt,
				new AmendAssessment(course, view.assessment(), this.say.of("recorded.undone")));
		return this.desk.changed(course, receipt, "done.assessed");
	}

	private ModelAndView page(CourseView course, Form form) {
		return this.desk.page("course/opening/assessment", course, form).addAllObjects(OpeningPage.CHOICES);
	}

	private static Map<String, List<String>> typed(Assessment known) {
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		own.put("assessment.pigment", known.pigment());
		own.put("assessment.phototype", known.phototype());
		own.put("assessment.inkAmount", known.inkAmount());
		own.put("assessment.scarring", known.scarring());
		own.put("assessment.layering", known.layering());
		own.put("assessment.inkAgeMonths", known.inkAgeMonths());
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(own));
		typed.put("assessment.colours", names(known.colours()));
		typed.put("assessment.causes", names(known.causes()));
		return typed;
	}

	private static List<String> names(Collection<? extends Enum<?>> constants) {
		return constants.stream().<String>map(Enum::name).toList();
	}

}
