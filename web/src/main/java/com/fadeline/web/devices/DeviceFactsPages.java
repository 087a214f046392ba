package com.fadeline.web.devices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.devices.DeviceFacts;
import com.fadeline.administration.devices.LaserClass;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.web.messages.CurrentRequester;
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

/** Controller of the page on which administrators change the facts of a device. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping(DeviceBookPages.PATH + "/{clinic}/{device}/facts")
@AllowedRoles(value = ADMIN, programs = false)
class DeviceFactsPages {

	private static final String CHECKED = "checkedDailyFrom";

	private static final String INSTRUCTED = "instructionRequiredFrom";

	private final DeviceBooks books;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	DeviceFactsPages(DeviceBooks books, CurrentRequester sender, MessageFormatter say) {
		this.books = books;
		this.sender = sender;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@PathVariable ClinicId clinic, @PathVariable DeviceId device) {
		DeviceBook book = this.books.book(device, clinic, this.sender.current());
		DeviceFacts facts = book.facts();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", book.version());
		values.put("maker", facts.maker());
		values.put("model", facts.model());
		values.put("serialNumber", facts.serialNumber());
		values.put("laserClass", facts.laserClass());
		values.put("spotsMm", facts.spotsMm().stream().map(this.say::number).collect(Collectors.joining("; ")));
		values.put("maxFluenceJcm2", plain(facts.maxFluenceJcm2()));
		values.put("eyewear", facts.eyewear());
		values.put("inServiceOn", facts.inServiceOn());
		values.put("outOfServiceOn", facts.outOfServiceOn());
		values.put("serviceMonths", facts.serviceMonths());
		values.put("calibrationMonths", facts.calibrationMonths());
		values.put(CHECKED, facts.checkedDailyFrom());
		values.put(INSTRUCTED, facts.instructionRequiredFrom());
		return page(book, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView change(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		DeviceBook changed = form
			.submit(() -> this.books.change(device, clinic, read(form), form.count("version"), this.sender.current()));
		return (changed != null)
				? SavedRedirect.at("%s/%s/%s?saved".formatted(DeviceBookPages.PATH, clinic, device),
						this.say.of("done.device.facts"))
				: page(this.books.book(device, clinic, this.sender.current()), form);
	}

	private static DeviceFacts read(Form form) {
		@Nullable String maker = text(form, "maker");
		@Nullable String model = text(form, "model");
		@Nullable String serial = text(form, "serialNumber");
		@Nullable LaserClass laserClass = form.tried(() -> form.choice("laserClass", LaserClass.class));
		@Nullable Set<Double> spots = form.tried(() -> form.as("spotsMm", DeviceFactsPages::spots, "book.spots"));
		@Nullable Double fluence = form.tried(() -> form.number("maxFluenceJcm2", 0.001, FactsBody.HIGHEST));
		@Nullable String eyewear = text(form, "eyewear");
		@Nullable LocalDate in = form.tried(() -> form.day("inServiceOn"));
		@Nullable LocalDate out = form.tried(() -> form.day("outOfServiceOn"));
		@Nullable Integer service = form.tried(() -> form.whole("serviceMonths", 1, FactsBody.MOST_MONTHS));
		@Nullable Integer calibration = form.tried(() -> form.whole("calibrationMonths", 1, FactsBody.MOST_MONTHS));
		@Nullable LocalDate checked = form.tried(() -> form.day(CHECKED));
		@Nullable LocalDate instructed = form.tried(() -> form.day(INSTRUCTED));
		form.refuseMistakes();
		return new DeviceFacts(maker, model, serial, laserClass, Objects.requireNonNullElseGet(spots, Set::of), fluence,
				eyewear, in, out, service, calibration, checked, instructed);
	}

	static @Nullable String plain(@Nullable Double number) {
		return (number != null) ? Range.plain(number) : null;
	}

	private static @Nullable String text(Form form, String field) {
		return form.tried(() -> form.text(field, FactsBody.LONGEST));
	}

	/** Reads sizes in millimetres, whose decimals may have a comma: 2; 3,5; 4. */
	private static Set<Double> spots(String text) {
		Set<Double> spots = Arrays.stream(text.split("[;\\s]+"))
			.map((size) -> Double.valueOf(size.replace(',', '.')))
			.collect(Collectors.toSet());
		if (spots.size() > FactsBody.MOST_SPOTS
				|| spots.stream().anyMatch((mm) -> !(mm > 0 && mm <= FactsBody.LARGEST_SPOT))) {
			throw new IllegalArgumentException(text);
		}
		return spots;
	}

	private static ModelAndView page(DeviceBook book, Form form) {
		ModelAndView page = new ModelAndView("devices/facts", form.status());
		page.addObject("book", book);
		page.addObject("form", form);
		page.addObject("classes", LaserClass.values());
		page.addObject("daysOf", book.device().clinicId());
		return page;
	}

}
