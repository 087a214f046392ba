package com.fadeline.web.course.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.CorrectionForm;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.EarlyReadings;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.ZoneReadings;
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

/** Controller of the pages that log and correct readings of fading. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/fadings")
@AllowedRoles({ ADMIN, SPECIALIST })
class FadingPages {

	private static final int LONGEST_ZONE = 100;

	private final UndoWindow undo;

	private final CourseForms courses;

	private final CommandClient commands;

	private final Ids ids;

	private final CourseLabels words;

	private final EarlyReadings early;

	private final MessageFormatter say;

	private final Clock clock;

	FadingPages(CourseForms courses, CommandClient commands, Ids ids, CourseLabels words, EarlyReadings early,
			MessageFormatter say, Clock clock, UndoWindow undo) {
		this.undo = undo;
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.words = words;
		this.early = early;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping("/new")
	ModelAndView log(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String zone,
			@RequestParam(defaultValue = "VISUAL") Scale scale,
			@RequestParam(required = false) @Nullable Instant observedAt) {
		CourseView view = this.courses.find(course, null);
		Map<String, @Nullable Object> values = ZoneReadings.ids(view, this.ids);
		values.put("observedAt",
				this.say.field((observedAt == null) ? this.clock.instant() : observedAt, view.clinicId()));
		values.put("scale", scale);
		values.put("zone", zone);
		return logging(view, Form.showing(Form.values(values)));
	}

	@PostMapping("/new")
	ModelAndView log(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		ModelAndView logged = form.submit(() -> {
			List<Fading> fadings = ZoneReadings.of(view, form, Observer.SPECIALIST,
					() -> this.courses.moment(form, "observedAt", view, null), () -> form.choice("scale", Scale.class));
			if (fadings.size() == 1) {
				Fading fading = fadings.getFirst();
				Receipt receipt = this.commands.send(new LogFading(course, fading));
				undoable(course, receipt, fadings);
				return done("done.fading", view, fading, receipt);
			}
			Receipt receipt = this.commands.send(new LogFadings(course, fadings));
			undoable(course, receipt, fadings);
			return CourseForms.changed(course, receipt, this.say.of("done.fading", this.say.readings(fadings)));
		});
		return (logged != null) ? logged : logging(view, form);
	}

	private void undoable(CourseId course, Receipt receipt, List<Fading> fadings) {
		String reason = this.say.of("recorded.undone");
		this.undo.offer(course, receipt,
				fadings.stream()
					.map((fading) -> new RetractFading(course, fading.fadingId(), reason))
					.toArray(Command[]::new));
	}

	private ModelAndView done(String key, CourseView course, Fading fading, Receipt receipt) {
		return CourseForms.changed(course.courseId(), receipt,
				this.say.of(key, this.words.fading(fading, course.clinicId())));
	}

	@PostMapping("/early")
	ModelAndView early(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		return new ModelAndView("early :: early").addObject("early",
				early(this.courses.find(course, null), Form.typed(typed)));
	}

	private @Nullable String early(CourseView course, Form form) {
		return this.early.note("course.fading.early", course, form);
	}

	private ModelAndView logging(CourseView course, Form form) {
		ModelAndView page = page("course.fading.log", course, form);
		lastSeen(course).ifPresent((last) -> {
			page.addObject("last", last);
			page.addObject("before", this.say.of("course.fading.before", this.words.fading(last, course.clinicId())));
		});
		return page;
	}

	private ModelAndView page(String title, CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/observation/fading", course, form);
		page.addObject("title", this.say.of(title));
		page.addObject("scales", Stream.of(Scale.values()).filter(Scale::readByPeople).toList());
		page.addObject("early", early(course, form));
		page.addObject("zones", CourseForms.zones(course, form.chosen("zone")));
		return page;
	}

	private Fading fading(Form form, FadingId id, Observer observer, CourseView course, @Nullable Instant recorded) {
		@Nullable Instant observedAt = form.tried(() -> this.courses.moment(form, "observedAt", course, recorded));
		@Nullable Double percent = form.tried(() -> form.needed("percent", form.number("percent", -100, 100)));
		@Nullable String zone = form.tried(() -> form.text("zone", LONGEST_ZONE));
		@Nullable Scale scale = form.tried(() -> form.needed("scale", form.choice("scale", Scale.class)));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		form.refuseMistakes();
		return new Fading(id, form.needed("observedAt", observedAt), form.needed("percent", percent), zone, observer,
				form.needed("scale", scale), notes);
	}

	private static Optional<Fading> lastSeen(CourseView course) {
		return course.fadings()
			.stream()
			.filter((view) -> view.retractedBecause() == null)
			.map(FadingView::fading)
			.filter((fading) -> fading.scale().readByPeople())
			.max(Comparator.comparing(Fading::observedAt));
	}

	@GetMapping("/{fading}/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable FadingId fading) {
		CourseView view = this.courses.find(course, null);
		Fading recorded = RecordLookup.fading(view, fading);
		return amending(view, recorded, correction(recorded, view).filled());
	}

	@PostMapping("/{fading}/amend")
	ModelAndView amend(@PathVariable CourseId course, @PathVariable FadingId fading,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Fading recorded = RecordLookup.fading(view, fading);
		Form form = Form.typed(typed);
		ModelAndView done = form.submit(() -> correction(recorded, view).submit(form,
				() -> fading(form, fading, recorded.observer(), view, recorded.observedAt()),
				(amended, reason) -> done("done.fading.amended", view, amended,
						this.commands.send(new AmendFading(course, amended, reason)))));
		return (done != null) ? done : amending(view, recorded, form);
	}

	private ModelAndView amending(CourseView course, Fading recorded, Form form) {
		return page("course.fading.amend", course, form).addObject("amended", recorded)
			.addObject("before", this.words.fading(recorded, course.clinicId()));
	}

	private CorrectionForm<Fading> correction(Fading recorded, CourseView course) {
		return new CorrectionForm<>(recorded, typed(recorded, course), course.sequence());
	}

	private Map<String, List<String>> typed(Fading recorded, CourseView course) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("observedAt", this.say.field(recorded.observedAt(), course.clinicId()));
		values.put("percent", LaserSettingsFields.text(recorded.percent()));
		values.put("zone", recorded.zone());
		values.put("scale", recorded.scale());
		values.put("notes", recorded.notes());
		return Form.values(values);
	}

}
