package com.fadeline.web.course.treatment;

import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
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

/** Controller of the page that records a saline session, booked or not. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/saline-sessions")
class SalineSessionPage {

	private final TreatmentPageModel desk;

	private final TreatmentFormDefaults start;

	private final NearBookings bookings;

	private final CommandClient commands;

	SalineSessionPage(TreatmentPageModel desk, TreatmentFormDefaults start, NearBookings bookings,
			CommandClient commands) {
		this.desk = desk;
		this.start = start;
		this.bookings = bookings;
		this.commands = commands;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable CourseId course, @RequestParam(required = false) @Nullable SittingId sitting) {
		CourseView view = this.desk.courses().open(course);
		Optional<SittingView> booked = this.start.booked(view, sitting, Method.SALINE);
		if (booked.filter((each) -> each.method() != Method.SALINE).isPresent()) {
			return new ModelAndView("redirect:/courses/%s/laser-sittings/new?sitting=%s".formatted(course, sitting));
		}
		return page(view, Form.showing(this.start.saline(view, booked, this.desk.operators(view))));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.desk.courses().open(course);
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RecordSalineSession(course, TreatmentPageModel.sitting(form),
					(SalineTreatment) TreatmentForms.read(Method.SALINE, form, this.desk.courses().timeZone(view)),
					form.overrides())));
		return (receipt != null) ? this.desk.courses().changed(course, receipt, "done.sitting") : page(view, form);
	}

	@PostMapping("/judge")
	ModelAndView judge(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			HttpServletResponse response) {
		return this.desk.findings(Method.SALINE, this.desk.courses().open(course), typed, response);
	}

	private ModelAndView page(CourseView course, Form form) {
		return this.desk
			.page(Method.SALINE, course, form, "/courses/%s/saline-sessions".formatted(course.courseId()), "new")
			.addObject("bookings", this.bookings.offered(course, form));
	}

}
