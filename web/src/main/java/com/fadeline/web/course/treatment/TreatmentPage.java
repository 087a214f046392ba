package com.fadeline.web.course.treatment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.TreatmentPaths;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.DecodedPath;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
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

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page that records a laser sitting or a saline session, booked or not.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping({ "/courses/{course}/" + TreatmentPaths.LASER, "/courses/{course}/" + TreatmentPaths.SALINE })
@AllowedRoles({ ADMIN, SPECIALIST })
class TreatmentPage {

	private final TreatmentPageModel treatments;

	private final TreatmentFormDefaults defaults;

	private final NearBookings bookings;

	private final CommandClient commands;

	private final UndoWindow undo;

	TreatmentPage(TreatmentPageModel treatments, TreatmentFormDefaults defaults, NearBookings bookings,
			CommandClient commands, UndoWindow undo) {
		this.undo = undo;
		this.treatments = treatments;
		this.defaults = defaults;
		this.bookings = bookings;
		this.commands = commands;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable CourseId course, HttpServletRequest request,
			@RequestParam(required = false) @Nullable SittingId sitting,
			@RequestParam(required = false) @Nullable SittingId again,
			@RequestParam(required = false) @Nullable Long after) {
		Method method = method(request);
		CourseView view = this.treatments.courses().open(course, after);
		Optional<SittingView> booked = this.defaults.booked(view, sitting, method);
		Method planned = booked.map(SittingView::method).orElse(method);
		if (planned != method) {
			return new ModelAndView(
					"redirect:/courses/%s/%s/new?sitting=%s".formatted(course, TreatmentPaths.of(planned), sitting));
		}
		Map<String, List<String>> values = this.defaults.of(method, view, booked, this.treatments.operators(view));
		if (again != null) {
			values.putAll(TreatmentForms.typed(Objects.requireNonNull(RecordLookup.sitting(view, again).treatment()),
					this.treatments.courses().timeZone(view)));
		}
		return page(method, view, Form.showing(values));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, HttpServletRequest request,
			@RequestParam MultiValueMap<String, String> typed) {
		Method method = method(request);
		CourseView view = this.treatments.courses().open(course);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(command(method, view, form)));
		if (receipt == null) {
			return page(method, view, form);
		}
		SittingId sitting = TreatmentPageModel.sitting(form);
		this.undo.open(request, sitting);
		return this.treatments.courses().recorded(course, sitting, receipt);
	}

	private CourseCommand command(Method method, CourseView course, Form form) {
		SittingId sitting = TreatmentPageModel.sitting(form);
		return switch (TreatmentForms.read(method, form, this.treatments.courses().timeZone(course))) {
			case LaserTreatment laser -> new RecordLaserSitting(course.courseId(), sitting, laser, form.overrides());
			case SalineTreatment saline ->
				new RecordSalineSession(course.courseId(), sitting, saline, form.overrides());
		};
	}

	/** Adds, removes or fills lines of settings in the form; sends no command. */
	@PostMapping(path = "/new", params = "change")
	ModelAndView change(@PathVariable CourseId course, HttpServletRequest request,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam String change) {
		CourseView view = this.treatments.courses().open(course);
		return page(method(request), view, this.treatments.settings().changed(view, typed, change)).addObject("change",
				change);
	}

	@PostMapping("/judge")
	ModelAndView judge(@PathVariable CourseId course, HttpServletRequest request,
			@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
		return this.treatments.findings(method(request), this.treatments.courses().open(course), typed, response);
	}

	private static Method method(HttpServletRequest request) {
		return TreatmentPaths.method(DecodedPath.of(request));
	}

	private ModelAndView page(Method method, CourseView course, Form form) {
		return this.treatments
			.page(method, course, form, "/courses/%s/%s".formatted(course.courseId(), TreatmentPaths.of(method)), "new")
			.addObject("bookings", this.bookings.offered(course, form));
	}

}
