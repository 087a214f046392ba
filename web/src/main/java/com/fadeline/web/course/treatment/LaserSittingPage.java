package com.fadeline.web.course.treatment;

import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
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

/** Controller of the page that records a laser sitting, booked or not. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/laser-sittings")
class LaserSittingPage {

	private final TreatmentPageModel desk;

	private final TreatmentFormDefaults start;

	private final NearBookings bookings;

	private final CommandClient commands;

	LaserSittingPage(TreatmentPageModel desk, TreatmentFormDefaults start, NearBookings bookings,
			CommandClient commands) {
		this.desk = desk;
		this.start = start;
		this.bookings = bookings;
		this.commands = commands;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable CourseId course, @RequestParam(required = false) @Nullable SittingId sitting) {
		CourseView view = this.desk.courses().open(course);
		Optional<SittingView> booked = this.start.booked(view, sitting, Method.LASER);
		if (booked.filter((each) -> each.method() != Method.LASER).isPresent()) {
			return new ModelAndView("redirect:/courses/%s/saline-sessions/new?sitting=%s".formatted(course, sitting));
		}
		return page(view, Form.showing(
				this.start.laser(view, booked, this.desk.operators(view), this.desk.settings().devices(view, null))));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.desk.courses().open(course);
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RecordLaserSitting(course, TreatmentPageModel.sitting(form),
					(LaserTreatment) TreatmentForms.read(Method.LASER, form, this.desk.courses().timeZone(view)),
					form.overrides())));
		return (receipt != null) ? this.desk.courses().changed(course, receipt, "done.sitting") : page(view, form);
	}

	/** Adds, removes or fills lines of settings in the form; sends no command. */
	@PostMapping(path = "/new", params = "change")
	ModelAndView change(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam String change) {
		CourseView view = this.desk.courses().open(course);
		return page(view, this.desk.settings().changed(view, typed, change)).addObject("change", change);
	}

	@PostMapping("/judge")
	ModelAndView judge(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			HttpServletResponse response) {
		return this.desk.findings(Method.LASER, this.desk.courses().open(course), typed, response);
	}

	private ModelAndView page(CourseView course, Form form) {
		return this.desk
			.page(Method.LASER, course, form, "/courses/%s/laser-sittings".formatted(course.courseId()), "new")
			.addObject("bookings", this.bookings.offered(course, form));
	}

}
