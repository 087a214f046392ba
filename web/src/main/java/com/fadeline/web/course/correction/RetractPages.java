package com.fadeline.web.course.correction;

import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages that withdraw, for a reason, what was recorded by mistake:
 * whatever {@link Mistakes} knows.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping({ "/courses/{course}/sittings/{sitting}/retract", "/courses/{course}/fadings/{fading}/retract",
		"/courses/{course}/reactions/{reaction}/retract",
		"/courses/{course}/reactions/{reaction}/entries/{part}/{moment}/retract",
		"/courses/{course}/patch-tests/{patchTest}/retract",
		"/courses/{course}/patch-tests/{patchTest}/reading/retract",
		"/courses/{course}/earlier-sittings/{earlier}/retract",
		"/courses/{course}/earlier-sittings/{earlier}/sittings/{place}/retract",
		"/courses/{course}/screenings/{answeredAt}/retract", "/courses/{course}/extensions/{maxSittings}/retract",
		"/courses/{course}/zones/{zone}/retract", "/courses/{course}/consents/{consent}/retract" })
@AllowedRoles({ ADMIN, SPECIALIST })
class RetractPages {

	private final CourseForms courses;

	private final CommandClient commands;

	private final Mistakes mistakes;

	private final MessageFormatter say;

	RetractPages(CourseForms courses, CommandClient commands, Mistakes mistakes, MessageFormatter say) {
		this.courses = courses;
		this.commands = commands;
		this.mistakes = mistakes;
		this.say = say;
	}

	@GetMapping
	ModelAndView ask(@PathVariable CourseId course, @PathVariable Map<String, String> values,
			HttpServletRequest request) {
		return page(course, address(request, values), Form.showing(Map.of()));
	}

	@PostMapping
	ModelAndView retract(@PathVariable CourseId course, @PathVariable Map<String, String> values,
			HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
		Mistakes.Address address = address(request, values);
		Mistakes.Mistake mistake = this.mistakes.find(this.courses.find(course, null), address);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(mistake.retraction().apply(CourseForms.reason(form))));
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of("done.retracted", mistake.what()))
				: page(course, address, form);
	}

	private static Mistakes.Address address(HttpServletRequest request, Map<String, String> values) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return new Mistakes.Address(String.valueOf(pattern), values);
	}

	private ModelAndView page(CourseId id, Mistakes.Address address, Form form) {
		CourseView course = this.courses.find(id, null);
		return this.courses.page("course/correction/retract", course, form)
			.addObject("mistake", this.mistakes.find(course, address));
	}

}
