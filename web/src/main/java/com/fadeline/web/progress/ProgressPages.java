package com.fadeline.web.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.EarlyReadings;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.pages.ZoneReadings;
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

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages on which clients see their courses and report fading and
 * reactions.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/progress")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class ProgressPages {

	private static final List<Integer> GRADES = List.of(1, 2, 3, 4);

	/**
	 * Kinds of reaction that a client can see or feel; the others are left to
	 * specialists.
	 */
	private static final List<ReactionKind> KINDS = List.of(ReactionKind.PAIN, ReactionKind.ERYTHEMA,
			ReactionKind.OEDEMA, ReactionKind.BLISTER, ReactionKind.CRUST, ReactionKind.PURPURA, ReactionKind.INFECTION,
			ReactionKind.ALLERGIC, ReactionKind.HYPOPIGMENTATION, ReactionKind.HYPERPIGMENTATION,
			ReactionKind.DARKENING, ReactionKind.TEXTURAL_CHANGE, ReactionKind.HAIR_LOSS, ReactionKind.ITCHING,
			ReactionKind.BURN, ReactionKind.OOZING, ReactionKind.OTHER);

	private final QueryClient views;

	private final CommandClient commands;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Ids ids;

	private final ProgressPageModel page;

	private final EarlyReadings early;

	private final MessageFormatter say;

	private final Clock clock;

	private final ClientReportForms forms;

	ProgressPages(QueryClient views, CommandClient commands, ClinicScope reach, CurrentRequester sender, Ids ids,
			ProgressPageModel page, EarlyReadings early, MessageFormatter say, Clock clock) {
		this.views = views;
		this.commands = commands;
		this.reach = reach;
		this.sender = sender;
		this.ids = ids;
		this.page = page;
		this.early = early;
		this.say = say;
		this.clock = clock;
		this.forms = new ClientReportForms(say, clock);
	}

	/** Returns the page of the newest open course, else of the newest course. */
	@GetMapping
	ModelAndView progress() {
		List<ProgressView> courses = courses();
		return courses.stream()
			.filter((course) -> course.status() == CourseStatus.OPEN)
			.findFirst()
			.or(() -> courses.stream().findFirst())
			.map((course) -> this.page.of(course, courses, client(), null))
			.orElseGet(() -> new ModelAndView("client/none", Map.of("client", client())));
	}

	@GetMapping("/{course}")
	ModelAndView progress(@PathVariable CourseId course, @RequestParam(required = false) @Nullable Long after) {
		ProgressView progress = this.views.find(new FindProgress(course), ProgressView.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
		return this.page.of(progress, courses(), client(), after);
	}

	@GetMapping("/{course}/reactions/new")
	ModelAndView reaction(@PathVariable CourseId course) {
		CourseView view = course(course);
		return reaction(view, Form.showing(Form
			.values(Map.of("id", this.ids.next(), "onsetAt", this.say.field(this.clock.instant(), view.clinicId())))));
	}

	@PostMapping("/{course}/reactions/new")
	ModelAndView reaction(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		ModelAndView reported = form.submit(() -> {
			Reaction reaction = this.forms.reaction(form, view);
			Receipt receipt = this.commands.send(new ReportReaction(course, reaction));
			ModelAndView saved = saved(course, receipt,
					this.say.of("done.told", this.say.of("reaction.kind." + reaction.kind().name())));
			return (reaction.grade() >= Reaction.SEVERE) ? saved.addObject("severe", "yes") : saved;
		});
		return (reported != null) ? reported : reaction(view, form);
	}

	private static ModelAndView reaction(CourseView course, Form form) {
		ModelAndView page = form(course, form, "client/reaction");
		page.addObject("kinds", KINDS);
		page.addObject("grades", GRADES);
		return page;
	}

	@GetMapping("/{course}/fadings/new")
	ModelAndView fading(@PathVariable CourseId course) {
		CourseView view = course(course);
		Map<String, @Nullable Object> values = ZoneReadings.ids(view, this.ids);
		values.put("observedAt", this.say.field(this.clock.instant(), view.clinicId()));
		return fading(view, Form.showing(Form.values(values)));
	}

	@PostMapping("/{course}/fadings/new")
	ModelAndView fading(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		ModelAndView logged = form.submit(() -> {
			List<Fading> fadings = this.forms.fadings(form, view);
			if (fadings.size() == 1) {
				Fading fading = fadings.getFirst();
				return saved(course, this.commands.send(new LogFading(course, fading)),
						this.say.of("done.seen", this.say.percent(fading.percent())));
			}
			return saved(course, this.commands.send(new LogFadings(course, fadings)),
					this.say.of("done.seen.zones", this.say.readings(fadings)));
		});
		return (logged != null) ? logged : fading(view, form);
	}

	@PostMapping("/{course}/fadings/early")
	ModelAndView early(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		return new ModelAndView("early :: early").addObject("early", early(course(course), Form.typed(typed)));
	}

	private @Nullable String early(CourseView course, Form form) {
		return this.early.note("seen.early", course, form);
	}

	private ModelAndView fading(CourseView course, Form form) {
		return form(course, form, "client/fading").addObject("early", early(course, form))
			.addObject("steps", ClientScale.steps(course.goal()));
	}

	private static ModelAndView form(CourseView course, Form form, String template) {
		ModelAndView page = new ModelAndView(template, form.status());
		page.addObject("course", course);
		page.addObject("form", form);
		return page;
	}

	private static ModelAndView saved(CourseId course, Receipt receipt, String told) {
		return SavedRedirect.at("/progress/%s?saved&after=%d".formatted(course, receipt.sequence()), told);
	}

	private CourseView course(CourseId course) {
		client();
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	private List<ProgressView> courses() {
		return this.views
			.ask(new FindClientProgress(client(), this.reach.clinics(null)), FindClientProgress.Result.class)
			.courses();
	}

	/** Returns the requester's client id; only clients have access to these pages. */
	private ClientId client() {
		ClientId client = this.sender.current().clientId();
		if (client == null) {
			throw new NoSuchViewException("progress of yours", null);
		}
		return client;
	}

}
