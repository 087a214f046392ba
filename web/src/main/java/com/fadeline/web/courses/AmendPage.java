package com.fadeline.web.courses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.CourseCommand.AmendSitting;
import com.fadeline.api.course.CourseCommand.RetractSitting;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.SittingView;
import com.fadeline.api.course.Treatment;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.commandhandling.CommandExecutionException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A sitting on record is corrected, or taken back if it was a mistake. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/sittings/{sitting}")
class AmendPage {

	/** The mark of what was on record when the form was filled. */
	private static final String SEEN = "seen";

	private static final String REASON = "reason";

	private static final int LONGEST_REASON = 1000;

	private final TreatmentDesk desk;

	private final Commands commands;

	AmendPage(TreatmentDesk desk, Commands commands) {
		this.desk = desk;
		this.commands = commands;
	}

	@GetMapping("/amend")
	ModelAndView start(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		CourseView view = this.desk.courses().open(course);
		SittingView recorded = recorded(view, sitting);
		Map<String, List<String>> typed = new LinkedHashMap<>(typed(view, recorded));
		typed.put(SEEN, List.of(mark(typed)));
		typed.put("id", List.of(sitting.toString()));
		recorded.findings()
			.stream()
			.filter((finding) -> finding.reason() != null)
			.forEach((finding) -> typed.put(Form.OVERRIDE + finding.rule(), List.of(reason(finding))));
		return page(view, recorded, Form.showing(typed));
	}

	private static String reason(AcceptedFinding finding) {
		return (finding.reason() == null) ? "" : finding.reason();
	}

	private Map<String, List<String>> typed(CourseView course, SittingView recorded) {
		return TreatmentForms.typed(treatment(recorded), this.desk.courses().timeZone(course));
	}

	private static String mark(Map<String, List<String>> typed) {
		return Integer.toHexString(typed.toString().hashCode());
	}

	@PostMapping("/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.desk.courses().open(course);
		SittingView recorded = recorded(view, sitting);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> {
			String reason = form.tried(() -> form.needed(REASON, form.text(REASON, LONGEST_REASON)));
			Treatment treatment = TreatmentForms.read(recorded.method(), form, this.desk.courses().timeZone(view));
			refuseStale(view, recorded, form, treatment);
			return this.commands
				.send(new AmendSitting(course, sitting, treatment, form.needed(REASON, reason), form.overrides()));
		});
		return (receipt != null) ? CourseForms.changed(course, receipt) : page(view, recorded, form);
	}

	/** Somebody else may have corrected it since; sent twice it is as it was typed. */
	private void refuseStale(CourseView course, SittingView recorded, Form form, Treatment typed) {
		if (!form.value(SEEN).equals(mark(typed(course, recorded))) && !typed.equals(treatment(recorded))) {
			String message = "Sitting %s was amended meanwhile".formatted(recorded.sittingId());
			throw new CommandExecutionException(message, null,
					new Rejection.Stale(message, course.sequence(), course.sequence()));
		}
	}

	/** Nothing is sent; the lines of settings change. */
	@PostMapping(path = "/amend", params = "change")
	ModelAndView change(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam String change) {
		CourseView view = this.desk.courses().open(course);
		return page(view, recorded(view, sitting), this.desk.changed(view, typed, change)).addObject("change", change);
	}

	@PostMapping("/judge")
	ModelAndView judge(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
		CourseView view = this.desk.courses().open(course);
		return this.desk.findings(recorded(view, sitting).method(), view, typed, response);
	}

	private ModelAndView page(CourseView course, SittingView recorded, Form form) {
		return this.desk
			.page(recorded.method(), course, form,
					"/courses/%s/sittings/%s".formatted(course.courseId(), recorded.sittingId()), "amend")
			.addObject("amended", recorded);
	}

	@GetMapping("/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		CourseView view = this.desk.courses().open(course);
		return retracting(view, recorded(view, sitting), Form.showing(Map.of()));
	}

	@PostMapping("/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands
			.send(new RetractSitting(course, sitting, form.needed(REASON, form.text(REASON, LONGEST_REASON)))));
		if (receipt != null) {
			return CourseForms.changed(course, receipt);
		}
		CourseView view = this.desk.courses().open(course);
		return retracting(view, recorded(view, sitting), form);
	}

	private ModelAndView retracting(CourseView course, SittingView recorded, Form form) {
		return this.desk.courses().page("record/retract", course, form).addObject("sitting", recorded);
	}

	private static SittingView recorded(CourseView course, SittingId sitting) {
		return course.sittings()
			.stream()
			.filter((each) -> each.sittingId().equals(sitting) && each.treatment() != null)
			.findAny()
			.orElseThrow(() -> new NoSuchViewException("recorded sitting " + sitting, null));
	}

	private static Treatment treatment(SittingView recorded) {
		if (recorded.treatment() == null) {
			throw new NoSuchViewException("record of sitting " + recorded.sittingId(), null);
		}
		return recorded.treatment();
	}

}
