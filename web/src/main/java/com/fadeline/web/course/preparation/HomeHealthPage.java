package com.fadeline.web.course.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
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

import static com.fadeline.api.Role.CLIENT;

/** Controller of the page on which clients answer the health questions at home. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/progress/{course}/health")
@AllowedRoles(CLIENT)
class HomeHealthPage {

	private static final int LONGEST_NOTE = 1_000;

	private final QueryClient views;

	private final CommandClient commands;

	private final HomeHealthForms forms;

	private final Ids ids;

	private final MessageFormatter say;

	private final Clock clock;

	HomeHealthPage(QueryClient views, CommandClient commands, HomeHealthForms forms, Ids ids, MessageFormatter say,
			Clock clock) {
		this.views = views;
		this.commands = commands;
		this.forms = forms;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	/** Shows the questions, with what was answered for the sitting before. */
	@GetMapping
	ModelAndView ask(@PathVariable CourseId course) {
		CourseView view = find(course);
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		typed.put("id", this.ids.next());
		HomeAnswers given = view.homeAnswers();
		if (given != null && isFor(given, view)) {
			given.answers().forEach((answer) -> {
				typed.put(field(answer.item(), "present"), answer.present());
				typed.put(field(answer.item(), "since"), answer.since());
				typed.put(field(answer.item(), "note"), answer.note());
			});
		}
		return page(view, Form.showing(Form.values(typed)));
	}

	@PostMapping
	ModelAndView answer(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = find(course);
		SittingView sitting = this.forms.sitting(view)
			.orElseThrow(() -> new NoSuchViewException("sitting to answer for", null));
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(new AnswerAtHome(course, answers(view, sitting, form))));
		return (receipt != null) ? SavedRedirect.at("/progress/%s?saved&after=%d".formatted(course, receipt.sequence()),
				this.say.of("healthAtHome.done")) : page(view, form);
	}

	private HomeAnswers answers(CourseView course, SittingView sitting, Form form) {
		List<Screening.Answer> answers = new ArrayList<>();
		for (ScreeningItem item : this.forms.questions(course, sitting)) {
			Screening.Answer answer = form.tried(() -> answer(form, item));
			if (answer != null) {
				answers.add(answer);
			}
		}
		HomeAnswersId id = new HomeAnswersId(form.needed("id", form.id("id")));
		form.refuseMistakes();
		return new HomeAnswers(id, sitting.sittingId(), this.clock.instant(), answers);
	}

	private static Screening.Answer answer(Form form, ScreeningItem item) {
		String asked = field(item, "present");
		if (!Boolean.parseBoolean(form.needed(asked, form.optional(asked)))) {
			return Screening.Answer.no(item);
		}
		LocalDate since = form.tried(() -> form.day(field(item, "since")));
		return new Screening.Answer(item, true, since, null, null, null, form.text(field(item, "note"), LONGEST_NOTE));
	}

	private ModelAndView page(CourseView course, Form form) {
		SittingView sitting = this.forms.sitting(course).orElse(null);
		ModelAndView page = new ModelAndView("client/health", form.status());
		page.addObject("course", course);
		page.addObject("sitting", sitting);
		page.addObject("questions", (sitting == null) ? List.of() : this.forms.questions(course, sitting));
		page.addObject("form", form);
		return page;
	}

	private boolean isFor(HomeAnswers given, CourseView course) {
		return this.forms.sitting(course).filter((near) -> near.sittingId().equals(given.sittingId())).isPresent();
	}

	private static String field(ScreeningItem item, String field) {
		return ScreeningPage.field(item, field);
	}

	private CourseView find(CourseId course) {
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

}
