package com.fadeline.web.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.PartialDate;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.RecordEarlierSittings;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.EarlierSittingsId;
import com.fadeline.api.course.History;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.Pulse;
import com.fadeline.api.course.PulseUnit;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Say;
import com.fadeline.web.times.WrittenTimes;
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

/** What was done elsewhere or before the course was opened is recorded as it is told. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/earlier-sittings/new")
class EarlierSittingsPages {

	private static final int MOST_SITTINGS = 100;

	private static final int SHORT = 200;

	private static final double LARGE = 100_000;

	private static final List<String> SETTINGS = List.of("laser", "wavelengthNm", "fluenceLeast", "fluenceMost",
			"spotMm", "pulse", "unit", "passes");

	private final CourseForms courses;

	private final Commands commands;

	private final Ids ids;

	private final Say say;

	EarlierSittingsPages(CourseForms courses, Commands commands, Ids ids, Say say) {
		this.courses = courses;
		this.commands = commands;
		this.ids = ids;
		this.say = say;
	}

	@GetMapping
	ModelAndView ask(@PathVariable CourseId course) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put("sittings", 1);
		return page(this.courses.find(course, null), Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		ModelAndView recorded = form.submit(() -> {
			History history = history(form);
			EarlierSittingsId id = new EarlierSittingsId(form.needed("id", form.id("id")));
			Receipt receipt = this.commands.send(new RecordEarlierSittings(course, id, history));
			return CourseForms.changed(course, receipt,
					this.say.of("done.earlier", history.count(), this.say.name(history.method())));
		});
		return (recorded != null) ? recorded : page(view, form);
	}

	private ModelAndView page(CourseView course, Form form) {
		return this.courses.page("record/earlier", course, form)
			.addObject("methods", PastMethod.values())
			.addObject("units", PulseUnit.values())
			.addObject("zones", CourseForms.zones(course, form.chosen("zones")))
			.addObject("settled", SETTINGS.stream().anyMatch((field) -> !form.value(field).isEmpty()));
	}

	private static History history(Form form) {
		@Nullable PastMethod method = form.tried(() -> form.needed("method", form.choice("method", PastMethod.class)));
		@Nullable PartialDate date = form.tried(() -> form.as("date", WrittenTimes::spelled, "partial"));
		@Nullable Integer sittings = form.tried(() -> form.whole("sittings", 1, MOST_SITTINGS));
		@Nullable String clinic = form.tried(() -> form.text("clinic", SHORT));
		@Nullable String operator = form.tried(() -> form.text("operator", SHORT));
		@Nullable Double fading = form.tried(() -> form.number("fadingPercent", -100, 100));
		@Nullable String reaction = form.tried(() -> form.text("reaction", SHORT));
		@Nullable String otherZone = form.tried(() -> form.text("otherZone", SHORT));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		List<PastSitting.Settings> settings = settings(form);
		form.refuseMistakes();
		List<String> zones = new ArrayList<>(form.chosen("zones").stream().filter((zone) -> !zone.isBlank()).toList());
		Stream.ofNullable(otherZone).forEach(zones::add);
		PastSitting last = new PastSitting(sittings, date, false, null, null, settings, null, reaction, null, fading,
				null, List.of(), zones, operator);
		return new History(form.value("id"), clinic, form.needed("method", method), sittings, List.of(last),
				(notes == null) ? List.of() : List.of(notes));
	}

	/** One line, or none where nothing is known. */
	private static List<PastSitting.Settings> settings(Form form) {
		@Nullable String laser = form.tried(() -> form.text("laser", SHORT));
		@Nullable Integer wavelength = form.tried(() -> form.whole("wavelengthNm", 1, 20_000));
		@Nullable Double least = form.tried(() -> form.number("fluenceLeast", 0, LARGE));
		@Nullable Double most = form.tried(() -> form.number("fluenceMost", 0, LARGE));
		@Nullable Double spot = form.tried(() -> form.number("spotMm", 0, LARGE));
		@Nullable Double pulse = form.tried(() -> form.number("pulse", 0, LARGE));
		@Nullable PulseUnit unit = form.tried(() -> {
			@Nullable PulseUnit chosen = form.choice("unit", PulseUnit.class);
			return (pulse == null) ? null : form.needed("unit", chosen);
		});
		@Nullable Integer passes = form.tried(() -> form.whole("passes", 1, MOST_SITTINGS));
		if (least != null && most != null && least > most) {
			form.tried(() -> {
				throw form.mistake("fluenceMost", "belowLeast");
			});
		}
		boolean exact = least != null && least.equals(most);
		PastSitting.@Nullable Range range = (exact || (least == null && most == null)) ? null
				: new PastSitting.Range(least, most);
		PastSitting.Settings line = new PastSitting.Settings(laser, wavelength, exact ? least : null, range, spot,
				(pulse == null || unit == null) ? null : new Pulse(pulse, unit), null, passes);
		return line.equals(new PastSitting.Settings(null, null, null, null, null, null, null, null)) ? List.of()
				: List.of(line);
	}

}
