package com.fadeline.web.course.correction;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.TreatmentWords;
import com.fadeline.web.messages.CommandClient;
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

/** Controller of the pages that withdraw, for a reason, what was recorded by mistake. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}")
@AllowedRoles({ ADMIN, SPECIALIST })
class RetractPages {

	private final CourseForms courses;

	private final CommandClient commands;

	private final CourseLabels words;

	private final MessageFormatter say;

	private final TreatmentWords treatments;

	RetractPages(CourseForms courses, CommandClient commands, CourseLabels words, TreatmentWords treatments,
			MessageFormatter say) {
		this.courses = courses;
		this.commands = commands;
		this.words = words;
		this.treatments = treatments;
		this.say = say;
	}

	@GetMapping("/sittings/{sitting}/retract")
	ModelAndView ask(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		return page(course, Form.showing(Map.of()), sitting(sitting));
	}

	@PostMapping("/sittings/{sitting}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		return retract(course, Form.typed(typed), sitting(sitting),
				(reason) -> new RetractSitting(course, sitting, reason));
	}

	private Function<CourseView, Mistake> sitting(SittingId id) {
		return (course) -> {
			SittingView sitting = RecordLookup.sitting(course, id);
			return new Mistake(this.say.of("record.retract.title", Objects.requireNonNullElse(sitting.number(), "")),
					this.words.sitting(sitting, course.clinicId()), this.say.of("record.retract.booking"));
		};
	}

	@GetMapping("/fadings/{fading}/retract")
	ModelAndView ask(@PathVariable CourseId course, @PathVariable FadingId fading) {
		return page(course, Form.showing(Map.of()), fading(fading));
	}

	@PostMapping("/fadings/{fading}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable FadingId fading,
			@RequestParam MultiValueMap<String, String> typed) {
		return retract(course, Form.typed(typed), fading(fading),
				(reason) -> new RetractFading(course, fading, reason));
	}

	private Function<CourseView, Mistake> fading(FadingId id) {
		return (course) -> new Mistake(this.say.of("course.fading.retract"),
				this.words.fading(RecordLookup.fading(course, id), course.clinicId()));
	}

	@GetMapping("/reactions/{reaction}/retract")
	ModelAndView ask(@PathVariable CourseId course, @PathVariable ReactionId reaction) {
		return page(course, Form.showing(Map.of()), reaction(reaction));
	}

	@PostMapping("/reactions/{reaction}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam MultiValueMap<String, String> typed) {
		return retract(course, Form.typed(typed), reaction(reaction),
				(reason) -> new RetractReaction(course, reaction, reason));
	}

	private Function<CourseView, Mistake> reaction(ReactionId id) {
		return (course) -> new Mistake(this.say.of("course.reaction.retract"),
				this.words.reaction(RecordLookup.reaction(course, id), course.clinicId()));
	}

	@GetMapping("/patch-tests/{patchTest}/retract")
	ModelAndView ask(@PathVariable CourseId course, @PathVariable PatchTestId patchTest) {
		return page(course, Form.showing(Map.of()), patchTest(patchTest));
	}

	@PostMapping("/patch-tests/{patchTest}/retract")
	ModelAndView retract(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@RequestParam MultiValueMap<String, String> typed) {
		return retract(course, Form.typed(typed), patchTest(patchTest),
				(reason) -> new RetractPatchTest(course, patchTest, null, reason));
	}

	private Function<CourseView, Mistake> patchTest(PatchTestId id) {
		return (course) -> {
			PatchTest test = RecordLookup.patchTest(course, id).patchTest();
			return new Mistake(this.say.of("course.test.retract"), this.words
				.joined(this.say.day(test.performedAt(), course.clinicId()), this.say.zones(test.zones())));
		};
	}

	@GetMapping("/patch-tests/{patchTest}/reading/retract")
	ModelAndView askReading(@PathVariable CourseId course, @PathVariable PatchTestId patchTest) {
		return page(course, Form.showing(Map.of()), reading(patchTest));
	}

	@PostMapping("/patch-tests/{patchTest}/reading/retract")
	ModelAndView retractReading(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@RequestParam MultiValueMap<String, String> typed) {
		Instant readAt = reading(this.courses.find(course, null), patchTest).readAt();
		return retract(course, Form.typed(typed), reading(patchTest),
				(reason) -> new RetractPatchTest(course, patchTest, readAt, reason));
	}

	private Function<CourseView, Mistake> reading(PatchTestId id) {
		return (course) -> {
			PatchTest.Reading reading = reading(course, id);
			return new Mistake(this.say.of("course.test.reading.retract"), this.words
				.joined(this.say.day(reading.readAt(), course.clinicId()), this.say.name(reading.outcome())));
		};
	}

	/** Returns the latest reading, which is the one in effect. */
	private static PatchTest.Reading reading(CourseView course, PatchTestId id) {
		return RecordLookup.found("reading of patch test " + id,
				Optional.ofNullable(RecordLookup.patchTest(course, id).reading()));
	}

	@GetMapping({ "/earlier-sittings/{earlier}/retract", "/earlier-sittings/{earlier}/sittings/{place}/retract" })
	ModelAndView ask(@PathVariable CourseId course, @PathVariable EarlierSittingsId earlier,
			@PathVariable(required = false) @Nullable Integer place) {
		return page(course, Form.showing(Map.of()), earlier(earlier, place));
	}

	@PostMapping({ "/earlier-sittings/{earlier}/retract", "/earlier-sittings/{earlier}/sittings/{place}/retract" })
	ModelAndView retract(@PathVariable CourseId course, @PathVariable EarlierSittingsId earlier,
			@PathVariable(required = false) @Nullable Integer place,
			@RequestParam MultiValueMap<String, String> typed) {
		return retract(course, Form.typed(typed), earlier(earlier, place),
				(reason) -> new RetractEarlierSittings(course, earlier, place, reason));
	}

	private Function<CourseView, Mistake> earlier(EarlierSittingsId id, @Nullable Integer place) {
		return (course) -> {
			History history = RecordLookup.history(course, id);
			if (place != null) {
				return new Mistake(this.say.of("earlier.retract.title", 1),
						this.treatments.past(RecordLookup.found("sitting at place " + place, history.at(place))));
			}
			return new Mistake(this.say.of("earlier.retract.title", history.count()),
					this.words.joined(
							this.say.of("course.history.sittings", history.count(), this.say.name(history.method())),
							history.source()));
		};
	}

	private ModelAndView retract(CourseId course, Form form, Function<CourseView, Mistake> mistake,
			Function<String, CourseCommand> command) {
		String what = mistake.apply(this.courses.find(course, null)).what();
		Receipt receipt = form.submit(() -> this.commands.send(command.apply(CourseForms.reason(form))));
		return (receipt != null) ? CourseForms.changed(course, receipt, this.say.of("done.retracted", what))
				: page(course, form, mistake);
	}

	private ModelAndView page(CourseId id, Form form, Function<CourseView, Mistake> mistake) {
		CourseView course = this.courses.find(id, null);
		return this.courses.page("course/correction/retract", course, form).addObject("mistake", mistake.apply(course));
	}

	/**
	 * View model of the record to withdraw: the title of the page, and the record in
	 * words.
	 *
	 * @param besides what else it means to withdraw it; empty for nothing
	 */
	record Mistake(String title, String what, String besides) {

		Mistake(String title, String what) {
			this(title, what, "");
		}

	}

}
