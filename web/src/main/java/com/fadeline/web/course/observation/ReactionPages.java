package com.fadeline.web.course.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.CorrectionForm;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
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

/** Controller of the pages that report, correct and resolve reactions. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/reactions")
@AllowedRoles({ ADMIN, SPECIALIST })
class ReactionPages {

	private static final int GRADES = 5;

	private static final int DESCRIPTION = 200;

	private final UndoWindow undo;

	private final CourseForms courses;

	private final ReactionEntries entries;

	private final CommandClient commands;

	private final Ids ids;

	private final CourseLabels words;

	private final MessageFormatter say;

	private final Clock clock;

	ReactionPages(CourseForms courses, CommandClient commands, Ids ids, CourseLabels words, MessageFormatter say,
			Clock clock, UndoWindow undo, ReactionEntries entries) {
		this.entries = entries;
		this.undo = undo;
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.words = words;
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
		return page("course.reaction.report", view, Form.showing(Form.values(values)));
	}

	@PostMapping("/new")
	ModelAndView report(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		ModelAndView reported = form.submit(() -> {
			Reaction reaction = reaction(form, new ReactionId(form.needed("id", form.id("id"))), view, null);
			Receipt receipt = this.commands.send(new ReportReaction(course, reaction));
			this.undo.offer(course, receipt,
					new RetractReaction(course, reaction.reactionId(), this.say.of("recorded.undone")));
			return done("done.reaction", view, reaction, receipt);
		});
		return (reported != null) ? reported : page("course.reaction.report", view, form);
	}

	private ModelAndView done(String key, CourseView course, Reaction reaction, Receipt receipt) {
		return CourseForms.changed(course.courseId(), receipt,
				this.say.of(key, this.words.reaction(reaction, course.clinicId())));
	}

	private Reaction reaction(Form form, ReactionId id, CourseView course, @Nullable Instant recorded) {
		@Nullable ReactionKind kind = form.tried(() -> form.needed("kind", form.choice("kind", ReactionKind.class)));
		@Nullable Integer grade = form.tried(() -> form.needed("grade", form.whole("grade", 1, GRADES)));
		@Nullable Instant onsetAt = form.tried(() -> this.courses.moment(form, "onsetAt", course, recorded));
		@Nullable SittingId sitting = form.tried(() -> sitting(form));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		@Nullable String description = form.tried(() -> description(form, kind));
		form.refuseMistakes();
		return new Reaction(id, form.needed("kind", kind), form.needed("grade", grade), form.needed("onsetAt", onsetAt),
				sitting, form.chosen("zones"), notes, description, form.choice("gradedBy", Observer.class));
	}

	/** Returns the description, which is required for a kind without a name. */
	private static @Nullable String description(Form form, @Nullable ReactionKind kind) {
		@Nullable String description = form.text("description", DESCRIPTION);
		return (kind == ReactionKind.OTHER) ? form.needed("description", description) : description;
	}

	private static @Nullable SittingId sitting(Form form) {
		return (form.id("sittingId") == null) ? null : new SittingId(form.needed("sittingId", form.id("sittingId")));
	}

	private ModelAndView page(String title, CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/observation/reaction", course, form);
		page.addObject("title", this.say.of(title));
		page.addObject("zones", CourseForms.zones(course, form.chosen("zones")));
		page.addObject("kinds", ReactionKind.values());
		page.addObject("kind", kind(form));
		page.addObject("done", done(course));
		return page;
	}

	/** Returns the chosen kind; null if none is. */
	private static @Nullable ReactionKind kind(Form form) {
		return Arrays.stream(ReactionKind.values())
			.filter((kind) -> kind.name().equals(form.value("kind")))
			.findFirst()
			.orElse(null);
	}

	/** Returns the recorded sittings, newest first. */
	private static List<SittingView> done(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.sorted((one, other) -> other.at().compareTo(one.at()))
			.toList();
	}

	@GetMapping("/{reaction}/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		CourseView view = this.courses.find(course, null);
		Reaction recorded = RecordLookup.reaction(view, reaction);
		return amending(view, recorded, correction(recorded, view).filled());
	}

	@PostMapping("/{reaction}/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Reaction recorded = RecordLookup.reaction(view, reaction);
		Form form = Form.typed(typed);
		ModelAndView done = form.submit(
				() -> correction(recorded, view).submit(form, () -> reaction(form, reaction, view, recorded.onsetAt()),
						(amended, reason) -> done("done.reaction.amended", view, amended,
								this.commands.send(new AmendReaction(course, amended, reason)))));
		return (done != null) ? done : amending(view, recorded, form);
	}

	private ModelAndView amending(CourseView course, Reaction recorded, Form form) {
		return page("course.reaction.amend", course, form).addObject("amended", recorded)
			.addObject("before", this.words.reaction(recorded, course.clinicId()));
	}

	private CorrectionForm<Reaction> correction(Reaction recorded, CourseView course) {
		return new CorrectionForm<>(recorded, typed(recorded, course), course.sequence());
	}

	private Map<String, List<String>> typed(Reaction recorded, CourseView course) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("kind", recorded.kind());
		values.put("grade", recorded.grade());
		values.put("onsetAt", this.say.field(recorded.onsetAt(), course.clinicId()));
		values.put("sittingId", recorded.sittingId());
		values.put("notes", recorded.notes());
		values.put("description", recorded.description());
		values.put("gradedBy", recorded.gradedBy());
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(values));
		typed.put("zones", recorded.zones());
		return typed;
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
		Receipt receipt = form.submit(() -> this.entries.record(end(form, view, reaction), form));
		return (receipt != null) ? done("done.reaction.resolved", view, RecordLookup.reaction(view, reaction), receipt)
				: resolving(view, reaction, form);
	}

	private ReactionEntries.NewEntry end(Form form, CourseView course, ReactionId reaction) {
		Instant at = form.needed("resolvedAt", form.moment("resolvedAt", this.say.timeZone(course.clinicId())));
		return new ReactionEntries.NewEntry(
				new ResolveReaction(course.courseId(), reaction, at, form.text("notes", CourseForms.LONGEST),
						form.choice("outcome", ReactionOutcome.class)),
				reaction, ReactionEntry.endedAt(at), "resolvedAt");
	}

	private ModelAndView resolving(CourseView course, ReactionId id, Form form) {
		ModelAndView page = this.courses.page("course/observation/resolve", course, form);
		page.addObject("what", this.words.reaction(RecordLookup.reactionView(course, id), course.clinicId()));
		page.addObject("outcomes", ReactionOutcome.values());
		return page;
	}

}
