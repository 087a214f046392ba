package com.fadeline.web.course.treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.CorrectionForm;
import com.fadeline.web.course.TreatmentWords;
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
 * Controller of the pages that record and correct sittings done elsewhere or before the
 * course was opened.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/earlier-sittings")
@AllowedRoles({ ADMIN, SPECIALIST })
class EarlierSittingsPages {

	private static final List<String> SETTINGS = List.of("laser", "wavelengthNm", "fluenceLeast", "fluenceMost",
			"spotMm", "pulse", "unit", "repetitionHz", "passes");

	private static final List<String> DETAILS = List.of("endpoint", "pain", "fadingWords");

	private final UndoWindow undo;

	private final CourseForms courses;

	private final CommandClient commands;

	private final Ids ids;

	private final MessageFormatter say;

	private final TreatmentWords words;

	EarlierSittingsPages(CourseForms courses, CommandClient commands, Ids ids, MessageFormatter say,
			TreatmentWords words, UndoWindow undo) {
		this.undo = undo;
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
		this.words = words;
	}

	@GetMapping("/new")
	ModelAndView ask(@PathVariable CourseId course) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("sittings", 1);
		return recording(this.courses.find(course, null), Form.showing(Form.values(values)));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		ModelAndView recorded = form.submit(() -> {
			EarlierEntry entry = EarlierForm.read(form, 1);
			EarlierSittingsId id = new EarlierSittingsId(form.needed("id", form.id("id")));
			History history = entry.recorded(id.toString());
			Receipt receipt = this.commands.send(new RecordEarlierSittings(course, id, history));
			this.undo.offer(course, receipt,
					new RetractEarlierSittings(course, id, null, this.say.of("recorded.undone")));
			return CourseForms.changed(course, receipt,
					this.say.of("done.earlier", history.count(), this.say.name(history.method())));
		});
		return (recorded != null) ? recorded : recording(view, form);
	}

	private ModelAndView recording(CourseView course, Form form) {
		return page("earlier", course, form, 1).addObject("lead", this.say.of("earlier.lead"));
	}

	@GetMapping({ "/{earlier}/amend", "/{earlier}/sittings/{place}/amend" })
	ModelAndView start(@PathVariable CourseId course, @PathVariable EarlierSittingsId earlier,
			@PathVariable(required = false) @Nullable Integer place) {
		CourseView view = this.courses.find(course, null);
		History history = RecordLookup.history(view, earlier);
		@Nullable PastSitting sitting = RecordLookup.sitting(history, place);
		return amending(view, history, sitting, correction(view, history, sitting).filled());
	}

	@PostMapping({ "/{earlier}/amend", "/{earlier}/sittings/{place}/amend" })
	ModelAndView amend(@PathVariable CourseId course, @PathVariable EarlierSittingsId earlier,
			@PathVariable(required = false) @Nullable Integer place,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		History history = RecordLookup.history(view, earlier);
		@Nullable PastSitting sitting = RecordLookup.sitting(history, place);
		Form form = Form.typed(typed);
		int lines = EarlierEntry.of(history, sitting).sitting().settings().size();
		Receipt receipt = form.submit(() -> correction(view, history, sitting).submit(form,
				() -> EarlierForm.read(form, lines).over(history, sitting),
				(now, reason) -> this.commands.send(new AmendEarlierSittings(course, now, reason))));
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of("done.earlier.amended"))
				: amending(view, history, sitting, form);
	}

	private CorrectionForm<History> correction(CourseView course, History history, @Nullable PastSitting sitting) {
		return new CorrectionForm<>(history, EarlierForm.typed(EarlierEntry.of(history, sitting), this.say),
				course.sequence());
	}

	private ModelAndView amending(CourseView course, History history, @Nullable PastSitting sitting, Form form) {
		int lines = (sitting == null) ? 1 : sitting.settings().size();
		return page("earlier.amend", course, form, lines).addObject("amended", history)
			.addObject("lead", (sitting == null) ? null : this.words.past(sitting));
	}

	private ModelAndView page(String keys, CourseView course, Form form, int lines) {
		List<String> endings = EarlierForm.endings(lines);
		return this.courses.page("course/treatment/earlier", course, form)
			.addObject("title", this.say.of(keys + ".title"))
			.addObject("save", this.say.of(keys + ".save"))
			.addObject("methods", PastMethod.values())
			.addObject("units", PulseUnit.values())
			.addObject("zones", CourseForms.zones(course, form.chosen("zones")))
			.addObject("lines", endings)
			.addObject("settled", isTyped(form, endings, SETTINGS))
			.addObject("detailed", isTyped(form, List.of(""), DETAILS));
	}

	private static boolean isTyped(Form form, List<String> endings, List<String> fields) {
		return endings.stream()
			.anyMatch((ending) -> fields.stream().anyMatch((f) -> !form.value(f + ending).isEmpty()));
	}

}
