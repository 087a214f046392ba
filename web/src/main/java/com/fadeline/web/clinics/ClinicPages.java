package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/** Controller of the pages that administrators use to set up clinics. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics")
@AllowedRoles(value = ADMIN, programs = false)
class ClinicPages {

	private static final String NUMBERS = "policy.";

	private static final String HOURS = "openingHours.";

	private final ClinicRegister register;

	private final RoomRegister rooms;

	private final QueryClient views;

	private final CurrentRequester sender;

	private final Ids ids;

	private final MessageFormatter say;

	private final PolicyLabels words;

	ClinicPages(ClinicRegister register, RoomRegister rooms, QueryClient views, CurrentRequester sender, Ids ids,
			MessageFormatter say, PolicyLabels words) {
		this.register = register;
		this.rooms = rooms;
		this.views = views;
		this.sender = sender;
		this.ids = ids;
		this.say = say;
		this.words = words;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("admin/clinics", Map.of("clinics", this.register.clinics(this.sender.current())));
	}

	@GetMapping("/new")
	ModelAndView add() {
		return page(null, Form.showing(Map.of()));
	}

	@PostMapping("/new")
	ModelAndView add(@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		ClinicId id = new ClinicId(this.ids.next());
		Clinic added = form.submit(() -> this.register.add(id, details(id, form, Map.of()), this.sender.current()));
		return (added != null) ? saved(added.clinicId()) : page(null, form);
	}

	@GetMapping("/{clinic}")
	ModelAndView change(@PathVariable ClinicId clinic) {
		Clinic known = known(clinic);
		Clinic.Details details = known.details();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", known.version());
		values.put("name", details.name());
		values.put("zone", details.zone());
		values.put("clientsSeeSettings", details.clientsSeeSettings());
		details.openingHours().forEach((day, hours) -> values.put(HOURS + day, this.words.hours(hours)));
		ContactFields.show(details.reachedBy(), values);
		details.policy().forEach((name, number) -> values.put(NUMBERS + name, number));
		return page(known, Form.showing(Form.values(values)));
	}

	@PostMapping("/{clinic}")
	ModelAndView change(@PathVariable ClinicId clinic, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Clinic changed = form.submit(() -> this.register.change(clinic,
				details(clinic, form, known(clinic).details().care()), form.count("version"), this.sender.current()));
		return (changed != null) ? saved(clinic) : page(known(clinic), form);
	}

	private Clinic known(ClinicId clinic) {
		return this.register.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null));
	}

	private Clinic.Details details(ClinicId clinic, Form form, Map<String, Map<CareTopic, String>> care) {
		form.require("name");
		ZoneId zone = form.tried(() -> form.as("zone", ZoneId::of, "zone"));
		Boolean seen = form.tried(() -> form.as("clientsSeeSettings", Boolean::valueOf, "choice"));
		Map<DayOfWeek, String> hours = hours(form);
		Map<String, String> numbers = numbers(form, this.register.otherwise(clinic).numbers());
		Clinic.Contact contact = ContactFields.read(form);
		form.refuseMistakes();
		return new Clinic.Details(form.value("name"), zone, seen, hours, numbers, contact, care);
	}

	private static Map<DayOfWeek, String> hours(Form form) {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			String read = form.tried(() -> form.as(HOURS + day, OpeningHours::canonical, "hours"));
			if (read != null) {
				hours.put(day, read);
			}
		}
		return hours;
	}

	/**
	 * Returns the policy values: a single number is read as in any form, all others in
	 * the notation of the configuration.
	 */
	private static Map<String, String> numbers(Form form, Set<String> single) {
		Map<String, String> numbers = new LinkedHashMap<>(form.below(NUMBERS));
		numbers.keySet().stream().filter(single::contains).toList().forEach((name) -> {
			Double read = form.tried(() -> form.number(NUMBERS + name));
			if (read != null) {
				numbers.put(name, Policy.Range.plain(read));
			}
		});
		return numbers;
	}

	private static ModelAndView saved(ClinicId clinic) {
		return new ModelAndView("redirect:/admin/clinics/%s?saved".formatted(clinic));
	}

	/**
	 * Returns the mistakes that belong to no field of the page, such as a range whose
	 * ends are valid on their own.
	 */
	private static Map<String, MessageSourceResolvable> mistakesOfNoField(Form form, List<PolicySection> sections) {
		Map<String, MessageSourceResolvable> others = new LinkedHashMap<>(form.mistakes());
		others.keySet().removeAll(Set.of("name", "zone", "clientsSeeSettings"));
		others.keySet().removeIf((field) -> field.startsWith(HOURS) || field.startsWith(ContactFields.CONTACT));
		sections.forEach((section) -> section.numbers().forEach((number) -> others.remove(NUMBERS + number.name())));
		return others;
	}

	private ModelAndView page(@Nullable Clinic clinic, Form form) {
		ClinicId id = (clinic != null) ? clinic.clinicId() : null;
		Clinic.Otherwise otherwise = this.register.otherwise((id != null) ? id : new ClinicId(this.ids.next()));
		FindPolicy.Result policy = this.views.ask(new FindPolicy(id), FindPolicy.Result.class);
		ModelAndView page = new ModelAndView("admin/clinic", form.status());
		page.addObject("title", (clinic != null) ? clinic.details().name() : this.say.of("clinic.new"));
		page.addObject("clinic", clinic);
		page.addObject("form", form);
		page.addObject("otherwise", otherwise);
		List<PolicySection> sections = PolicySection.of(policy, otherwise, form.below(NUMBERS).keySet());
		page.addObject("sections", sections);
		page.addObject("policy", policy.numbers());
		page.addObject("others", mistakesOfNoField(form, sections));
		page.addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
		page.addObject("weekdays", DayOfWeek.values());
		page.addObject("devices", (id != null) ? this.register.devices(id, this.sender.current()) : List.of());
		page.addObject("rooms", (id != null) ? this.rooms.rooms(id, this.sender.current()) : List.of());
		return page;
	}

}
