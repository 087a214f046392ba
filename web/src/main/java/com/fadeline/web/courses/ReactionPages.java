package com.fadeline.web.courses;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.ReportReaction;
import com.fadeline.api.course.CourseCommand.ResolveReaction;
import com.fadeline.api.course.CourseCommand.RetractReaction;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionKind;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.SittingStatus;
import com.fadeline.api.course.SittingView;
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

/** Reactions are reported, resolved, and taken back if they were a mistake. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/reactions")
class ReactionPages {

	private static final int GRADES = 5;

	private final CourseForms courses;

	private final Commands commands;

	private final Ids ids;

	private final Say say;

	private final Clock clock;

	ReactionPages(CourseForms courses, Commands commands, Ids ids, Say say, Clock clock) {
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping("/new")
	ModelAndView report(@PathVariable CourseId course) {
		CourseView view = this.courses.find(course, null);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("onsetAt", this.say.field(this.clock.instant(), view.clinicId()));
		List<SittingView> done = done(view);
		values.put("sittingId", done.isEmpty() ? null : done.getFirst().sittingId());
		return page(view, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView report(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(new ReportReaction(course, reaction(form, view))));
		return (receipt != null) ? CourseForms.changed(course, receipt) : page(view, form);
	}

	private Reaction reaction(Form form, CourseView course) {
		return new Reaction(new ReactionId(form.needed("id", form.id("id"))),
				form.needed("kind", form.choice("kind", ReactionKind.class)),
				form.needed("grade", form.whole("grade", 1, GRADES)),
				form.needed("onsetAt", form.moment("onsetAt", this.say.timeZone(course.clinicId()))), sitting(form),
				form.chosen("zones"), form.text("notes", CourseForms.LONGEST));
	}

	private static @Nullable SittingId sitting(Form form) {
		return (form.id("sittingId") == null) ? null : new SittingId(form.needed("sittingId", form.id("sittingId")));
	}

	private ModelAndView page(CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/reaction", course, form);
		page.addObject("kinds", ReactionKind.values());
		page.addObject("done", done(course));
		return page;
	}

	/** Newest first. */
	private static List<SittingView> done(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.sorted((one, other) -> other.at().compareTo(one.at()))
			.toList();
	}

	@GetMapping("/{reaction}/resolve")
	ModelAndView resolve(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		CourseView view = this.courses.find(course, null);
		return resolving(view, reaction,
				Form.showing(Form.values(Map.of("resolvedAt", this.say.field(this.clock.instant(), view.clinicId())))));
	}

	@PostMapping("/{reaction}/resolve")
	ModelAndView resolve(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(new ResolveReaction(course, reaction,
				form.needed("resolvedAt", form.moment("resolvedAt", this.say.timeZone(view.clinicId()))),
				form.text("notes", CourseForms.LONGEST))));
		return (receipt != null) ? CourseForms.changed(course, receipt) : resolving(view, reaction, form);
	}

	private ModelAndView resolving(CourseView course, ReactionId id, Form form) {
		ModelAndView page = this.courses.page("course/resolve", course, form);
		page.addObject("what", words(course, id));
		return page;
	}

	@GetMapping("/{reaction}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		return retracting(this.courses.find(course, null), reaction, Form.showing(Map.of()));
	}

	@PostMapping("/{reaction}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RetractReaction(course, reaction, CourseForms.reason(form))));
		return (receipt != null) ? CourseForms.changed(course, receipt)
				: retracting(this.courses.find(course, null), reaction, form);
	}

	private ModelAndView retracting(CourseView course, ReactionId id, Form form) {
		return this.courses.reason("course.reaction.retract", course, form, words(course, id));
	}

	private String words(CourseView course, ReactionId id) {
		return course.reactions()
			.stream()
			.map(ReactionView::reaction)
			.filter((each) -> each.reactionId().equals(id))
			.findAny()
			.map((reaction) -> this.say.of("course.reaction.of", this.say.name(reaction.kind()), reaction.grade(),
					this.say.day(reaction.onsetAt(), course.clinicId())))
			.orElseThrow(() -> new NoSuchViewException("reaction " + id, null));
	}

}
