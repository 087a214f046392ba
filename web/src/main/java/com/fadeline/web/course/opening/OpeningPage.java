package com.fadeline.web.course.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.FaultCause;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.course.query.EstimateQuery.ForecastSittings;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Checks;
import com.fadeline.web.pages.FindingLabels;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
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
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page that opens a course for a client, with an estimate while the
 * form is filled in.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/clients/{client}/courses")
@AllowedRoles({ ADMIN, SPECIALIST })
class OpeningPage {

	static final Map<String, Enum<?>[]> CHOICES = Map.of("sites", BodySite.values(), "goals", Goal.values(), "pigments",
			Pigment.values(), "phototypes", Phototype.values(), "colours", Colour.values(), "inkAmounts",
			InkAmount.values(), "scarrings", Scarring.values(), "layerings", Layering.values(), "causes",
			FaultCause.values(), "pulseClasses", PulseClass.values());

	/** The names that are offered for the zones of each site. */
	private static final Map<BodySite, List<String>> PRESETS = presets();

	private final CommandClient commands;

	private final QueryClient views;

	private final Checks checks;

	private final Ids ids;

	private final MessageFormatter say;

	private final FindingLabels findings;

	private final SimilarClients similar;

	OpeningPage(CommandClient commands, QueryClient views, Checks checks, Ids ids, MessageFormatter say,
			FindingLabels findings, SimilarClients similar) {
		this.commands = commands;
		this.views = views;
		this.checks = checks;
		this.ids = ids;
		this.say = say;
		this.findings = findings;
		this.similar = similar;
	}

	private static Map<BodySite, List<String>> presets() {
		Map<BodySite, List<String>> presets = new EnumMap<>(BodySite.class);
		Stream.of(BodySite.values()).forEach((site) -> presets.put(site, Zones.presets(site)));
		return presets;
	}

	@GetMapping("/new")
	ModelAndView open(@PathVariable ClientId client) {
		return page(client, Form.showing(Form.values(Map.of("id", this.ids.next(), "bodySite", BodySite.SCALP.name(),
				"goal", Goal.FULL_REMOVAL.name(), "assessment.pigment", Pigment.UNKNOWN.name()))));
	}

	@PostMapping("/new")
	ModelAndView open(@PathVariable ClientId client, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> {
			if (zones(form).isEmpty()) {
				form.tried(() -> {
					throw form.mistake("zones", "zones");
				});
			}
			CourseBody body = this.checks.passed(body(client, form));
			return this.commands.send(body.opening(form.needed("id", body.id())));
		});
		return (receipt == null) ? page(client, form)
				: CourseForms.changed(new CourseId(receipt.id()), receipt, opened(receipt));
	}

	/** Returns the confirmation, with the rules that have findings. */
	private String opened(Receipt receipt) {
		return Stream
			.concat(Stream.of(this.say.of("done.opened")),
					receipt.findings().stream().map((finding) -> this.findings.rule(finding.rule()) + "."))
			.collect(Collectors.joining(" "));
	}

	@PostMapping("/estimate")
	ModelAndView estimate(@PathVariable ClientId client, @RequestParam MultiValueMap<String, String> typed) {
		return new ModelAndView("course/opening/estimate :: estimate").addObject("estimated",
				estimated(known(client), Form.typed(typed)));
	}

	// The checks report missing values, as over REST.
	@SuppressWarnings("NullAway")
	private static CourseBody body(ClientId client, Form form) {
		return new CourseBody(form.as("id", (id) -> new CourseId(UUID.fromString(id)), "choice"), client,
				form.choice("bodySite", BodySite.class), zones(form), form.choice("goal", Goal.class),
				form.number("targetFading"), assessment(form), plan(form), form.day("openedOn"),
				form.choice("plannedPulses", PulseClass.class));
	}

	/**
	 * Returns the zones. The offered names of other sites than the chosen one are ignored
	 * among the first, and count among those that were chosen as further ones.
	 */
	private static List<String> zones(Form form) {
		Set<String> zones = new LinkedHashSet<>();
		BodySite site = form.tried(() -> form.choice("bodySite", BodySite.class));
		if (site != null) {
			form.chosen("zones").stream().filter(Zones.presets(site)::contains).forEach(zones::add);
		}
		form.chosen("furtherZones").stream().filter(Zones::isOfBody).forEach(zones::add);
		Arrays.stream(form.value("otherZones").split("[,;\n]"))
			.map(String::strip)
			.filter((zone) -> !zone.isEmpty())
			.forEach(zones::add);
		return new ArrayList<>(zones);
	}

	static AssessmentBody assessment(Form form) {
		return new AssessmentBody(form.choice("assessment.phototype", Phototype.class),
				form.choices("assessment.colours", Colour.class), form.choice("assessment.inkAmount", InkAmount.class),
				form.choice("assessment.scarring", Scarring.class), form.choice("assessment.layering", Layering.class),
				form.choice("assessment.pigment", Pigment.class), form.whole("assessment.inkAgeMonths"),
				form.choices("assessment.causes", FaultCause.class));
	}

	// The checks report an end without the other.
	@SuppressWarnings("NullAway")
	private static @Nullable PlanBody plan(Form form) {
		Integer min = form.whole("plan.min");
		Integer max = form.whole("plan.max");
		return (min == null && max == null) ? null : new PlanBody(min, max);
	}

	/** Returns the estimate; null while the form cannot be read. */
	private @Nullable Estimated estimated(ClientView client, Form form) {
		return form.submit(() -> {
			double target = target(form);
			Assessment assessment = this.checks.passed(assessment(form)).assessment();
			EstimateSittings.Result first = this.views.ask(
					new EstimateSittings(form.choice("bodySite", BodySite.class), zones(form), assessment, target,
							client.clinicId(), form.choice("plannedPulses", PulseClass.class)),
					EstimateSittings.Result.class);
			ForecastSittings.Result forecast = this.views.ask(
					new ForecastSittings(first.estimate(), assessment, target, client.clinicId()),
					ForecastSittings.Result.class);
			return new Estimated(first.estimate(), first.plan(), first.findings(), target, forecast.sittings(),
					forecast.clinicCourses());
		});
	}

	/** Returns the typed target, else that of the goal. */
	private static double target(Form form) {
		Double typed = form.number("targetFading", 0, 100);
		Goal goal = Objects.requireNonNullElse(form.choice("goal", Goal.class), Goal.FULL_REMOVAL);
		return Objects.requireNonNullElse(typed, goal.targetFading());
	}

	private ClientView known(ClientId client) {
		return this.views.find(new FindClient(client), ClientView.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	private ModelAndView page(ClientId id, Form form) {
		ClientView client = known(id);
		ModelAndView page = new ModelAndView("course/opening/open-course", form.status());
		page.addObject("client", client);
		page.addObject("daysOf", client.clinicId());
		page.addObject("form", form);
		page.addAllObjects(CHOICES);
		page.addObject("presets", PRESETS);
		page.addObject("estimated", estimated(client, form));
		page.addObject("similar", this.similar.to(client));
		return page;
	}

	/**
	 * View model of the estimate of a course that is not yet open.
	 *
	 * @param sittings remaining sittings to the target, as the page of the course will
	 * forecast them
	 */
	record Estimated(Estimate estimate, PlannedSittings plan, List<Finding> findings, double targetFading,
			Remaining sittings, int clinicCourses) {
	}

}
