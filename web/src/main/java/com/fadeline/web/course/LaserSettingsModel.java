package com.fadeline.web.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helper that builds the model of the lines of laser settings in a form, for sittings and
 * patch tests.
 */
@Component
@ConditionalOnWebApplication
public class LaserSettingsModel {

	private final ClinicRegister clinics;

	private final Clinics settings;

	private final CurrentRequester sender;

	LaserSettingsModel(ClinicRegister clinics, Clinics settings, CurrentRequester sender) {
		this.settings = settings;
		this.clinics = clinics;
		this.sender = sender;
	}

	/**
	 * Returns the lasers of the clinic that are in use.
	 * @param chosen id of a laser to return even if it is retired; null for none
	 */
	public List<Device> devices(CourseView course, @Nullable String chosen) {
		return all(course).stream()
			.filter((device) -> !device.details().retired() || device.deviceId().toString().equals(chosen))
			.toList();
	}

	private List<Device> all(CourseView course) {
		return this.clinics.devices(course.clinicId(), this.sender.current())
			.stream()
			.filter((device) -> device.details().laser() != null)
			.toList();
	}

	/** Adds the model of the lines of settings. */
	public void add(ModelAndView page, CourseView course, Form form, List<Device> devices) {
		String chosen = form.value(LaserSettingsFields.DEVICE);
		page.addObject("devices", devices);
		page.addObject("lasers", Laser.values());
		page.addObject("everyUnit", PulseUnit.values());
		page.addObject("units", units(course, devices, chosen));
		page.addObject("wavelengths",
				devices.stream()
					.filter((device) -> device.deviceId().toString().equals(chosen))
					.flatMap((device) -> device.details().wavelengthsNm().stream())
					.map(String::valueOf)
					.toList());
		page.addObject("lines", LaserSettingsFields.numbers(form));
		page.addObject("lastLines",
				PreviousSettings.beside(form, PreviousSettings.on(course, form.chosen(TreatmentFields.ZONES))));
	}

	/**
	 * Returns the pulses between which the chosen device leaves a choice, or its only
	 * ones.
	 */
	private List<PulseUnit> units(CourseView course, List<Device> devices, String chosen) {
		return devices.stream()
			.filter((device) -> device.deviceId().toString().equals(chosen))
			.findAny()
			.map((device) -> device.details().pulses(this.settings.of(course.clinicId()).policy().lasers()))
			.map(List::copyOf)
			.orElseGet(() -> List.of(PulseUnit.values()));
	}

	/** Returns the typed form with lines of settings added, removed or filled. */
	public Form changed(CourseView course, MultiValueMap<String, String> typed, String change) {
		Map<String, List<String>> changed = new LinkedHashMap<>(typed);
		changed.remove("change");
		if (change.startsWith("remove-")) {
			LaserSettingsFields.remove(changed, change.substring("remove-".length()));
		}
		else if (change.startsWith("copy-")) {
			LaserSettingsFields.copy(changed, change.substring("copy-".length()));
		}
		else {
			switch (change) {
				case "add" -> {
					boolean first = LaserSettingsFields.numbers(Form.showing(changed)).isEmpty();
					LaserSettingsFields.add(changed);
					if (first) {
						chosen(course, changed).ifPresent((device) -> LaserSettingsFields.by(changed, device));
					}
				}
				case "last" -> PreviousSettings.carry(course, changed, chosen(course, changed));
				case "device" -> chosen(course, changed).ifPresent((device) -> LaserSettingsFields.by(changed, device));
				default -> {
				}
			}
		}
		return Form.showing(changed);
	}

	private Optional<Device> chosen(CourseView course, Map<String, List<String>> typed) {
		List<String> chosen = typed.getOrDefault(LaserSettingsFields.DEVICE, List.of());
		return all(course).stream().filter((device) -> chosen.contains(device.deviceId().toString())).findAny();
	}

}
