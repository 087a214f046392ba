package com.fadeline.web.course.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.CorrectionForm;
import com.fadeline.web.course.treatment.TreatmentForms;
import com.fadeline.web.course.treatment.TreatmentPageModel;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;

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

/** Controller of the page that corrects a recorded sitting. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/sittings/{sitting}")
@AllowedRoles({ ADMIN, SPECIALIST })
class AmendPage {

	private static final int LONGEST_REASON = 1000;

	private final TreatmentPageModel desk;

	private final CommandClient commands;

	AmendPage(TreatmentPageModel desk, CommandClient commands) {
		this.desk = desk;
		this.commands = commands;
	}

	@GetMapping("/amend")
	ModelAndView start(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		CourseView view = this.desk.courses().open(course);
		SittingView recorded = RecordLookup.sitting(view, sitting);
		return page(view, recorded, correction(view, recorded).filled());
	}

	private CorrectionForm<Treatment> correction(CourseView course, SittingView recorded) {
		return new CorrectionForm<>(treatment(recorded), typed(course, recorded), course.sequence());
	}

	private Map<String, List<String>> typed(CourseView course, SittingView recorded) {
		Map<String, List<String>> typed = new LinkedHashMap<>(
				TreatmentForms.typed(treatment(recorded), this.desk.courses().timeZone(course)));
		typed.put("id", List.of(recorded.sittingId().toString()));
		recorded.findings()
			.stream()
			.filter((finding) -> finding.reason() != null)
			.forEach((finding) -> typed.put(Form.OVERRIDE + finding.rule(), List.of(reason(finding))));
		return typed;
	}

	private static String reason(AcceptedFinding finding) {
		return (finding.reason() == null) ? "" : finding.reason();
	}

	@PostMapping("/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.desk.courses().open(course);
		SittingView recorded = RecordLookup.sitting(view, sitting);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> correction(view, recorded).submit(form,
				() -> treatment(form, view, recorded), (treatment, reason) -> this.commands
					.send(new AmendSitting(course, sitting, treatment, reason, form.overrides()))));
		return (receipt != null) ? this.desk.courses().changed(course, receipt, "done.sitting.amended")
				: page(view, recorded, form);
	}

	private Treatment treatment(Form form, CourseView course, SittingView recorded) {
		form.tried(() -> form.text("reason", LONGEST_REASON));
		return TreatmentForms.read(recorded.method(), form, this.desk.courses().timeZone(course));
	}

	/** Adds, removes or fills lines of settings in the form; sends no command. */
	@PostMapping(path = "/amend", params = "change")
	ModelAndView change(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam String change) {
		CourseView view = this.desk.courses().open(course);
		SittingView recorded = RecordLookup.sitting(view, sitting);
		return page(view, recorded, this.desk.settings().changed(view.before(recorded), typed, change))
			.addObject("change", change);
	}

	@PostMapping("/judge")
	ModelAndView judge(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
		CourseView view = this.desk.courses().open(course);
		return this.desk.findings(RecordLookup.sitting(view, sitting).method(), view, typed, response);
	}

	private ModelAndView page(CourseView course, SittingView recorded, Form form) {
		return this.desk
			.page(recorded.method(), course, course.before(recorded), form,
					"/courses/%s/sittings/%s".formatted(course.courseId(), recorded.sittingId()), "amend")
			.addObject("amended", recorded);
	}

	private static Treatment treatment(SittingView recorded) {
		if (recorded.treatment() == null) {
			throw new NoSuchViewException("record of sitting " + recorded.sittingId(), null);
		}
		return recorded.treatment();
	}

}
