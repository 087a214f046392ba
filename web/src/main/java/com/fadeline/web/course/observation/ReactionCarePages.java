package com.fadeline.web.course.observation;

import java.time.Clock;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.names.Names;
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
 * Controller of the pages that grade a reaction, follow it up, and clear it by a doctor's
 * letter.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/reactions")
@AllowedRoles({ ADMIN, SPECIALIST })
class ReactionCarePages {

	private final CourseForms courses;

	private final ReactionForms forms;

	private final Names names;

	private final ReactionEntries entries;

	private final Ids ids;

	private final CourseLabels words;

	private final MessageFormatter say;

	private final Clock clock;

	ReactionCarePages(CourseForms courses, ReactionForms forms, Names names, ReactionEntries entries, Ids ids,
			CourseLabels words, MessageFormatter say, Clock clock) {
		this.courses = courses;
		this.forms = forms;
		this.names = names;
		this.entries = entries;
		this.ids = ids;
		this.words = words;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Returns the descriptions of the grades for the chosen kind, requested when the
	 * choice changes.
	 */
	@GetMapping("/grades")
	ModelAndView grades(@RequestParam(required = false) @Nullable ReactionKind kind,
			@RequestParam(defaultValue = "") String grade) {
		return new ModelAndView("course/observation/grades :: grades").addObject("kind", kind)
			.addObject("form", Form.showing(Form.values(Map.of("grade", grade))));
	}

	@GetMapping("/{reaction}/assess")
	ModelAndView assess(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		return start(ReactionStep.ASSESS, course, reaction);
	}

	@PostMapping("/{reaction}/assess")
	ModelAndView assess(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		return submit(ReactionStep.ASSESS, course, reaction, typed);
	}

	@GetMapping("/{reaction}/follow-up")
	ModelAndView followUp(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		return start(ReactionStep.FOLLOW_UP, course, reaction);
	}

	@PostMapping("/{reaction}/follow-up")
	ModelAndView followUp(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		return submit(ReactionStep.FOLLOW_UP, course, reaction, typed);
	}

	@GetMapping("/{reaction}/clear")
	ModelAndView clear(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		return start(ReactionStep.CLEAR, course, reaction);
	}

	@PostMapping("/{reaction}/clear")
	ModelAndView clear(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		return submit(ReactionStep.CLEAR, course, reaction, typed);
	}

	private ModelAndView start(ReactionStep step, CourseId id, ReactionId reaction) {
		CourseView course = this.courses.find(id, null);
		String now = this.say.field(this.clock.instant(), course.clinicId());
		return page(step, course, reaction, Form.showing(Form.values(step.start(this.ids.next(), now))));
	}

	private ModelAndView submit(ReactionStep step, CourseId id, ReactionId reaction,
			MultiValueMap<String, String> typed) {
		CourseView course = this.courses.find(id, null);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.entries.record(step.entry(course, reaction, form, this.forms), form));
		return (receipt == null) ? page(step, course, reaction, form) : CourseForms.changed(id, receipt, this.say
			.of(step.done(), this.words.reaction(RecordLookup.reaction(course, reaction), course.clinicId())));
	}

	private ModelAndView page(ReactionStep step, CourseView course, ReactionId id, Form form) {
		ReactionView view = RecordLookup.reactionView(course, id);
		ModelAndView page = this.courses.page(step.template(), course, form);
		page.addObject("view", view);
		page.addObject("kind", view.reaction().kind());
		page.addObject("what", this.words.reaction(view, course.clinicId()));
		page.addObject("phone", this.names.phone(course.clientId()).orElse(""));
		return page;
	}

}
