package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.LaserSettingsModel;
import com.fadeline.web.course.TreatmentFields;
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

/**
 * Controller of the pages that record and read a patch test before the first laser
 * sitting.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/patch-tests")
@AllowedRoles({ ADMIN, SPECIALIST })
class PatchTestPages {

	static final String READ_AT = "readAt";

	static final String OUTCOME = "outcome";

	private final CourseAccess courses;

	private final LaserSettingsModel settings;

	private final PatchTestSchedule tests;

	private final CommandClient commands;

	private final Ids ids;

	private final UndoWindow undo;

	private final MessageFormatter say;

	PatchTestPages(CourseAccess courses, LaserSettingsModel settings, PatchTestSchedule tests, CommandClient commands,
			Ids ids, UndoWindow undo, MessageFormatter say) {
		this.courses = courses;
		this.settings = settings;
		this.tests = tests;
		this.commands = commands;
		this.ids = ids;
		this.undo = undo;
		this.say = say;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable CourseId course) {
		CourseView view = this.courses.open(course);
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		own.put("id", this.ids.next());
		own.put(TreatmentFields.PERFORMED_AT, this.courses.now(view));
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(own));
		if (view.zones().size() == 1) {
			typed.put(TreatmentFields.ZONES, view.zones());
		}
		return page(view, Form.showing(typed));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		Form form = Form.typed(typed);
		ModelAndView recorded = form.submit(() -> {
			PatchTest test = patchTest(view, form);
			Receipt receipt = this.commands.send(new RecordPatchTest(course, test));
			return done(course, receipt, test.patchTestId(), null,
					test.settings().isEmpty() ? "done.patchTest.bare" : "done.patchTest");
		});
		return (recorded != null) ? recorded : page(view, form);
	}

	/** Adds, removes or fills lines of settings in the form; sends no command. */
	@PostMapping(path = "/new", params = "change")
	ModelAndView change(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam String change) {
		CourseView view = this.courses.open(course);
		return page(view, this.settings.changed(view, typed, change)).addObject("change", change);
	}

	private PatchTest patchTest(CourseView course, Form form) {
		@Nullable Instant performedAt = TreatmentFields.moment(form, TreatmentFields.PERFORMED_AT, this.courses.timeZone(course));
		List<String> zones = TreatmentFields.zones(form);
		List<LaserSettings> settings = LaserSettingsFields.read(form);
		form.refuseMistakes();
		return new PatchTest(new PatchTestId(form.needed("id", form.id("id"))),
				form.needed(TreatmentFields.PERFORMED_AT, performedAt), zones, settings);
	}

	private ModelAndView page(CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/preparation/patch-test", course, form);
		page.addObject("address", "/courses/%s/patch-tests/new".formatted(course.courseId()));
		page.addObject("wait", this.tests.wait(course).toHours());
		this.settings.add(page, course, form, this.settings.devices(course, null));
		return page;
	}

	@GetMapping("/{patchTest}/reading")
	ModelAndView reading(@PathVariable CourseId course, @PathVariable PatchTestId patchTest) {
		CourseView view = this.courses.open(course);
		return reading(view, patchTest, Form.showing(Map.of(READ_AT, List.of(this.courses.now(view)))));
	}

	@PostMapping("/{patchTest}/reading")
	ModelAndView read(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		Form form = Form.typed(typed);
		ModelAndView read = form.submit(() -> {
			PatchTest.Reading reading = reading(view, form);
			Receipt receipt = this.commands.send(new ReadPatchTest(course, patchTest, reading));
			return done(course, receipt, patchTest, reading.readAt(), "done.patchTest.read");
		});
		return (read != null) ? read : reading(view, patchTest, form);
	}

	private ModelAndView done(CourseId course, Receipt receipt, PatchTestId test, @Nullable Instant readAt,
			String key) {
		this.undo.offer(course, receipt, new RetractPatchTest(course, test, readAt, this.say.of("recorded.undone")));
		return this.courses.changed(course, receipt, key);
	}

	@PostMapping("/{patchTest}/reading/early")
	ModelAndView early(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		return new ModelAndView("early :: early").addObject("early",
				this.tests.early(view, this.tests.of(view, patchTest), Form.typed(typed)));
	}

	private PatchTest.Reading reading(CourseView course, Form form) {
		@Nullable Instant readAt = TreatmentFields.moment(form, READ_AT, this.courses.timeZone(course));
		@Nullable PatchTestOutcome outcome = form.tried(() -> form.needed(OUTCOME, form.choice(OUTCOME, PatchTestOutcome.class)));
		@Nullable String notes = TreatmentFields.notes(form);
		form.refuseMistakes();
		return new PatchTest.Reading(form.needed(READ_AT, readAt), form.needed(OUTCOME, outcome), notes);
	}

	private ModelAndView reading(CourseView course, PatchTestId id, Form form) {
		TestShots shots = this.tests.of(course, id);
		ModelAndView page = this.courses.page("course/preparation/patch-test-reading", course, form);
		page.addObject("shots", shots);
		page.addObject("from", this.tests.readable(course, shots));
		page.addObject("address", "/courses/%s/patch-tests/%s/reading/early".formatted(course.courseId(), id));
		page.addObject("early", this.tests.early(course, shots, form));
		page.addObject("outcomes", PatchTestOutcome.values());
		return page;
	}

}
