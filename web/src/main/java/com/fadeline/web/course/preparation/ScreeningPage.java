package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.course.TreatmentPaths;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
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
 * Controller of the page with the contraindication questions. Those of every sitting
 * begin empty. The others begin with the latest answer from any course while that is
 * valid, and only changed answers are recorded unless all were asked again.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/screenings/new")
@AllowedRoles({ ADMIN, SPECIALIST })
class ScreeningPage {

	private static final String ANSWERED_AT = "answeredAt";

	private static final String PRESENT = "present";

	/** Field that marks the valid answers as asked again, too. */
	private static final String AGAIN = "again";

	/** Field of the method of the sitting that is recorded next. */
	private static final String THEN = "then";

	private static final int LONGEST_WORD = 200;

	private static final int LONGEST_NOTE = 10_000;

	private final CourseAccess courses;

	private final ClientAnswers health;

	private final NearBookings bookings;

	private final CommandClient commands;

	private final QueryClient views;

	private final MessageFormatter say;

	private final UndoWindow undo;

	ScreeningPage(CourseAccess courses, ClientAnswers health, NearBookings bookings, CommandClient commands,
			QueryClient views, MessageFormatter say, UndoWindow undo) {
		this.courses = courses;
		this.health = health;
		this.bookings = bookings;
		this.commands = commands;
		this.views = views;
		this.say = say;
		this.undo = undo;
	}

	@GetMapping
	ModelAndView start(@PathVariable CourseId course, @RequestParam(required = false) @Nullable Method then) {
		CourseView view = this.courses.open(course);
		HealthSheet sheet = this.health.sheet(view);
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		typed.put(ANSWERED_AT, before(view, then));
		typed.put(THEN, then);
		sheet.seldom().forEach((question) -> question.answered().map(GivenAnswer::answer).ifPresent((answer) -> {
			typed.put(field(answer.item(), PRESENT),
					(question.holds() && !sheet.isUnverified(question)) ? answer.present() : null);
			typed.put(field(answer.item(), "since"), answer.since());
			typed.put(field(answer.item(), "clearedBy"), answer.clearedBy());
			typed.put(field(answer.item(), "letterDate"), answer.letterDate());
			typed.put(field(answer.item(), "letterExpiry"), answer.letterExpiry());
			typed.put(field(answer.item(), "note"), answer.note());
		}));
		sheet.atHome().stream().filter(Screening.Answer::present).forEach((answer) -> {
			typed.putIfAbsent(field(answer.item(), "since"), answer.since());
			typed.putIfAbsent(field(answer.item(), "note"), answer.note());
		});
		return page(view, sheet, Form.showing(Form.values(typed)));
	}

	/**
	 * Returns the default time of the answers: now, or an earlier start of the sitting
	 * that is recorded next, since answers come before it.
	 */
	private String before(CourseView course, @Nullable Method then) {
		String now = this.courses.now(course);
		Optional<SittingView> booked = (then == null) ? Optional.empty() : this.bookings.today(course, then);
		return booked.map((sitting) -> this.say.field(sitting.at(), course.clinicId()))
			.filter((start) -> start.compareTo(now) < 0)
			.orElse(now);
	}

	@PostMapping
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		HealthSheet sheet = this.health.sheet(view);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> send(course, screening(view, sheet, form), form));
		return (receipt != null) ? recorded(course, receipt, form) : page(view, sheet, form);
	}

	/** The same answers of a moment are recorded once, even if they were withdrawn. */
	private Receipt send(CourseId course, Screening screening, Form form) {
		Receipt receipt = this.commands.send(new RecordScreening(course, screening));
		if (receipt.repeated() && !this.courses.open(course).screenings().contains(screening)) {
			throw form.mistake(ANSWERED_AT, "withdrawn");
		}
		this.undo.offer(course, receipt,
				new RetractScreening(course, screening.answeredAt(), this.say.of("recorded.undone")));
		return receipt;
	}

	/**
	 * Redirects to the form of the sitting once the course view contains the answers;
	 * without a sitting, to the course.
	 */
	private ModelAndView recorded(CourseId course, Receipt receipt, Form form) {
		Method then = form.choice(THEN, Method.class);
		if (then == null) {
			return this.courses.changed(course, receipt, "done.screening");
		}
		this.views.find(new FindCourse(course), CourseView.class, receipt.sequence());
		return SavedRedirect.at("/courses/%s/%s/new?saved".formatted(course, TreatmentPaths.of(then)),
				this.say.of("done.screening"));
	}

	/**
	 * Answers the open questions of a part with no, but for those that the client
	 * answered with yes at home; sends no command.
	 */
	@PostMapping(params = "rest")
	ModelAndView rest(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam String rest) {
		CourseView view = this.courses.open(course);
		HealthSheet sheet = this.health.sheet(view);
		Map<String, List<String>> answered = new LinkedHashMap<>(typed);
		("sitting".equals(rest) ? sheet.everySitting() : sheet.seldom()).stream()
			.filter((question) -> !sheet.isPresentAtHome(question))
			.map(HealthSheet.Question::name)
			.filter((item) -> !HealthLabels.isAssessed(view.assessment(), item))
			.forEach((item) -> answered.putIfAbsent(field(item, PRESENT), List.of("false")));
		return page(view, sheet, Form.showing(answered));
	}

	private Screening screening(CourseView course, HealthSheet sheet, Form form) {
		@Nullable Instant answeredAt = TreatmentFields.moment(form, ANSWERED_AT, this.courses.timeZone(course));
		List<Screening.Answer> answers = new ArrayList<>();
		if (sheet.everySitting().stream().anyMatch((question) -> isAnswered(form, question))) {
			sheet.everySitting().forEach((question) -> add(answers, form, question.name()));
		}
		boolean again = form.optional(AGAIN) != null;
		for (HealthSheet.Question question : sheet.seldom()) {
			if (again || !question.holds() || isVerified(form, sheet, question) || isChanged(form, question)) {
				add(answers, form, question.name());
			}
		}
		form.refuseMistakes();
		if (answers.isEmpty()) {
			throw form.mistake(AGAIN, "unanswered");
		}
		return new Screening(form.needed(ANSWERED_AT, answeredAt), answers);
	}

	private static boolean isAnswered(Form form, HealthSheet.Question question) {
		return form.optional(field(question.name(), PRESENT)) != null;
	}

	/** Returns whether it is the answer to what the client answered at home. */
	private static boolean isVerified(Form form, HealthSheet sheet, HealthSheet.Question question) {
		return sheet.isUnverified(question) && isAnswered(form, question);
	}

	/**
	 * Returns whether an answer differs from the latest one; an unreadable answer does.
	 */
	private static boolean isChanged(Form form, HealthSheet.Question question) {
		if (!isAnswered(form, question)) {
			return false;
		}
		Form unread = form.unread();
		Screening.@Nullable Answer answer = unread.tried(() -> answer(unread, question.name()));
		return answer == null || unread.isMistaken()
				|| question.answered().filter((last) -> last.answer().equals(answer)).isEmpty();
	}

	private static void add(List<Screening.Answer> answers, Form form, ScreeningItem item) {
		Screening.@Nullable Answer answer = form.tried(() -> answer(form, item));
		if (answer != null) {
			answers.add(answer);
		}
	}

	/** Returns the typed answer; details are read only for an item that is present. */
	private static Screening.Answer answer(Form form, ScreeningItem item) {
		String asked = field(item, PRESENT);
		boolean present = Boolean.parseBoolean(form.needed(asked, form.optional(asked)));
		if (!present) {
			return Screening.Answer.no(item);
		}
		@Nullable LocalDate since = form.tried(() -> form.day(field(item, "since")));
		@Nullable LocalDate letterDate = form.tried(() -> form.day(field(item, "letterDate")));
		@Nullable LocalDate letterExpiry = form.tried(() -> form.day(field(item, "letterExpiry")));
		return new Screening.Answer(item, true, since, form.text(field(item, "clearedBy"), LONGEST_WORD), letterDate,
				letterExpiry, form.text(field(item, "note"), LONGEST_NOTE));
	}

	private ModelAndView page(CourseView course, HealthSheet sheet, Form form) {
		ModelAndView page = this.courses.page("course/preparation/screening", course, form);
		page.addObject("sheet", sheet);
		page.addObject("carried", sheet.seldom().stream().anyMatch(HealthSheet.Question::holds));
		return page;
	}

	static String field(ScreeningItem item, String field) {
		return "item.%s.%s".formatted(item, field);
	}

}
