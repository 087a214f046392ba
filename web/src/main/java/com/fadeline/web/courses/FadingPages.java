package com.fadeline.web.courses;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.course.CourseCommand.LogFading;
import com.fadeline.api.course.CourseCommand.RetractFading;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingId;
import com.fadeline.api.course.FadingView;
import com.fadeline.api.course.Observer;
import com.fadeline.api.course.Scale;
import com.fadeline.api.Receipt;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Say;
import com.fadeline.web.problems.NoSuchViewException;
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

/** Fading is logged, and taken back if it was a mistake. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/fadings")
class FadingPages {

	private final CourseForms courses;

	private final Commands commands;

	private final Ids ids;

	private final Say say;

	private final Clock clock;

	FadingPages(CourseForms courses, Commands commands, Ids ids, Say say, Clock clock) {
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping("/new")
	ModelAndView log(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String zone) {
		CourseView view = this.courses.find(course, null);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("observedAt", this.say.field(this.clock.instant(), view.clinicId()));
		values.put("scale", Scale.VISUAL);
		values.put("zone", zone);
		return page(view, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView log(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(new LogFading(course, fading(form, view))));
		return (receipt != null) ? CourseForms.changed(course, receipt) : page(view, form);
	}

	private Fading fading(Form form, CourseView course) {
		return new Fading(new FadingId(form.needed("id", form.id("id"))),
				form.needed("observedAt", form.moment("observedAt", this.say.timeZone(course.clinicId()))),
				form.needed("percent", form.number("percent", -100, 100)), form.text("zone", 100), Observer.SPECIALIST,
				form.needed("scale", form.choice("scale", Scale.class)), form.text("notes", CourseForms.LONGEST));
	}

	private ModelAndView page(CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/fading", course, form);
		page.addObject("scales", Scale.values());
		lastSeen(course).ifPresent((last) -> {
			page.addObject("last", last);
			page.addObject("before", this.say.of("course.fading.before", this.say.percent(last.percent()),
					this.say.day(last.observedAt(), course.clinicId())));
		});
		return page;
	}

	private static Optional<Fading> lastSeen(CourseView course) {
		return course.fadings()
			.stream()
			.filter((view) -> view.retractedBecause() == null)
			.map(FadingView::fading)
			.max(Comparator.comparing(Fading::observedAt));
	}

	@GetMapping("/{fading}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable FadingId fading) {
		return retracting(this.courses.find(course, null), fading, Form.showing(Map.of()));
	}

	@PostMapping("/{fading}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable FadingId fading,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RetractFading(course, fading, CourseForms.reason(form))));
		return (receipt != null) ? CourseForms.changed(course, receipt)
				: retracting(this.courses.find(course, null), fading, form);
	}

	private ModelAndView retracting(CourseView course, FadingId id, Form form) {
		Fading fading = course.fadings()
			.stream()
			.map(FadingView::fading)
			.filter((each) -> each.fadingId().equals(id))
			.findAny()
			.orElseThrow(() -> new NoSuchViewException("fading " + id, null));
		return this.courses.reason("course.fading.retract", course, form, this.say.of("course.fading.of",
				this.say.percent(fading.percent()), this.say.day(fading.observedAt(), course.clinicId())));
	}

}
