package com.fadeline.web.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.Clinics;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.RecordScreening;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.messages.Views;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Say;
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

/**
 * The contraindication questions are asked; they begin as answered last, if that holds.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/screenings/new")
class ScreeningPage {

	private static final String ANSWERED_AT = "answeredAt";

	private static final String PRESENT = "present";

	private static final int LONGEST_WORD = 200;

	private static final int LONGEST_NOTE = 10_000;

	private final CourseDesk courses;

	private final Commands commands;

	private final Views views;

	private final Clinics clinics;

	private final Say say;

	ScreeningPage(CourseDesk courses, Commands commands, Views views, Clinics clinics, Say say) {
		this.courses = courses;
		this.commands = commands;
		this.views = views;
		this.clinics = clinics;
		this.say = say;
	}

	@GetMapping
	ModelAndView start(@PathVariable CourseId course) {
		CourseView view = this.courses.open(course);
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		typed.put(ANSWERED_AT, this.courses.now(view));
		last(view).ifPresent((last) -> {
			boolean holds = holds(last, view);
			last.answers().forEach((answer) -> {
				typed.put(field(answer.item(), PRESENT), holds ? answer.present() : null);
				typed.put(field(answer.item(), "since"), answer.since());
				typed.put(field(answer.item(), "clearedBy"), answer.clearedBy());
				typed.put(field(answer.item(), "note"), answer.note());
			});
		});
		return page(view, items(view), Form.showing(Form.values(typed)));
	}

	@PostMapping
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		List<FindPolicy.Item> items = items(view);
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RecordScreening(course, screening(view, items, form))));
		return (receipt != null) ? this.courses.changed(course, receipt, "done.screening") : page(view, items, form);
	}

	/** Nothing is sent; what was not answered is answered with no. */
	@PostMapping(params = "rest")
	ModelAndView rest(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		List<FindPolicy.Item> items = items(view);
		Map<String, List<String>> answered = new LinkedHashMap<>(typed);
		items.forEach((item) -> answered.putIfAbsent(field(item.item(), PRESENT), List.of("false")));
		return page(view, items, Form.showing(answered));
	}

	private Screening screening(CourseView course, List<FindPolicy.Item> items, Form form) {
		@Nullable Instant answeredAt = TreatmentFields.moment(form, ANSWERED_AT, this.courses.timeZone(course));
		List<Screening.Answer> answers = new ArrayList<>();
		for (FindPolicy.Item item : items) {
			Screening.@Nullable Answer answer = form.tried(() -> answer(form, item.item()));
			if (answer != null) {
				answers.add(answer);
			}
		}
		form.refuseMistakes();
		return new Screening(form.needed(ANSWERED_AT, answeredAt), answers);
	}

	/** Only what is present is told more of. */
	private static Screening.Answer answer(Form form, ScreeningItem item) {
		String asked = field(item, PRESENT);
		boolean present = Boolean.parseBoolean(form.needed(asked, form.optional(asked)));
		if (!present) {
			return Screening.Answer.no(item);
		}
		@Nullable LocalDate since = form.day(field(item, "since"));
		return new Screening.Answer(item, true, since, form.text(field(item, "clearedBy"), LONGEST_WORD),
				form.day(field(item, "letterDate")), form.day(field(item, "letterExpiry")),
				form.text(field(item, "note"), LONGEST_NOTE));
	}

	private ModelAndView page(CourseView course, List<FindPolicy.Item> items, Form form) {
		ModelAndView page = this.courses.page("record/screening", course, form);
		page.addObject("items", items);
		Optional<Screening> last = last(course);
		page.addObject("last", last.orElse(null));
		page.addObject("carried", last.filter((screening) -> holds(screening, course)).isPresent());
		page.addObject("present",
				last.stream()
					.flatMap((screening) -> screening.answers().stream())
					.filter(Screening.Answer::present)
					.map(Screening.Answer::item)
					.toList());
		return page;
	}

	private List<FindPolicy.Item> items(CourseView course) {
		return this.views.ask(new FindPolicy(course.clinicId()), FindPolicy.Result.class).screening();
	}

	private static Optional<Screening> last(CourseView course) {
		return course.screenings().stream().max(Comparator.comparing(Screening::answeredAt));
	}

	/** Answers that no longer hold are asked for anew, each of them. */
	private boolean holds(Screening last, CourseView course) {
		LocalDate answeredOn = this.say.dayOf(last.answeredAt(), course.clinicId());
		int validDays = this.clinics.of(course.clinicId()).policy().screening().validDays();
		return ChronoUnit.DAYS.between(answeredOn, this.say.today(course.clinicId())) <= validDays;
	}

	static String field(ScreeningItem item, String field) {
		return "item.%s.%s".formatted(item, field);
	}

}
