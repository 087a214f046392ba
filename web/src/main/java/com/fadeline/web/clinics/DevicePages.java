package com.fadeline.web.clinics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
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

/** Controller of the pages of a clinic's devices. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics/{clinic}/devices")
@AllowedRoles(value = ADMIN, programs = false)
class DevicePages {

	private final ClinicRegister register;

	private final CurrentRequester sender;

	private final Ids ids;

	DevicePages(ClinicRegister register, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping("/new")
	ModelAndView add(@PathVariable ClinicId clinic) {
		return page(clinic, null, Form.showing(Map.of()));
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable ClinicId clinic, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit(clinic, null, form,
				() -> this.register.add(new DeviceId(this.ids.next()), clinic, details(form), this.sender.current()));
	}

	@GetMapping("/{device}")
	ModelAndView change(@PathVariable ClinicId clinic, @PathVariable DeviceId device) {
		Device known = this.register.devices(clinic, this.sender.current())
			.stream()
			.filter((one) -> one.deviceId().equals(device))
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("device " + device, null));
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", known.version());
		values.put("name", known.details().name());
		values.put("laser", known.details().laser());
		values.put("wavelengthsNm",
				known.details().wavelengthsNm().stream().map(Object::toString).collect(Collectors.joining(", ")));
		values.put("retired", known.details().retired());
		Map<String, List<String>> texts = new LinkedHashMap<>(Form.values(values));
		texts.put("pulses", known.details().pulses().stream().map(PulseUnit::name).toList());
		return page(clinic, device, Form.showing(texts));
	}

	@PostMapping("/{device}")
	ModelAndView change(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit(clinic, device, form, () -> this.register.change(device, clinic, details(form),
				form.count("version"), this.sender.current()));
	}

	private ModelAndView submit(ClinicId clinic, @Nullable DeviceId device, Form form, Supplier<Device> doing) {
		return (form.submit(doing) != null)
				? new ModelAndView("redirect:/admin/clinics/%s?saved#devices".formatted(clinic))
				: page(clinic, device, form);
	}

	private static Device.Details details(Form form) {
		form.require("name");
		Set<Integer> wavelengths = form.as("wavelengthsNm", DevicePages::wavelengths, "wavelengths");
		return new Device.Details(form.value("name"), form.choice("laser", Laser.class),
				Objects.requireNonNullElseGet(wavelengths, Set::of), form.choices("pulses", PulseUnit.class),
				form.value("retired").equals("true"));
	}

	private static Set<Integer> wavelengths(String text) {
		Set<Integer> wavelengths = Arrays.stream(text.split("[,;\\s]+"))
			.map((nm) -> nm.matches("[0-9]{1,5}") ? Integer.valueOf(nm) : -1)
			.collect(Collectors.toSet());
		if (wavelengths.size() > 20 || wavelengths.stream().anyMatch((nm) -> nm < 200 || nm > 20_000)) {
			throw new IllegalArgumentException(text);
		}
		return wavelengths;
	}

	private ModelAndView page(ClinicId clinic, @Nullable DeviceId device, Form form) {
		ModelAndView page = new ModelAndView("admin/device", form.status());
		page.addObject("clinic", this.register.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null)));
		page.addObject("deviceId", device);
		page.addObject("form", form);
		page.addObject("lasers", Laser.values());
		page.addObject("units", PulseUnit.values());
		return page;
	}

}
