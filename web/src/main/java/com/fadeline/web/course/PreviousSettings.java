package com.fadeline.web.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.web.pages.Form;

/** Factory of form values from the settings of the last sitting on the same zones. */
public final class PreviousSettings {

	private PreviousSettings() {
	}

	/**
	 * Returns the lines of the last sitting on each of the zones. A line that was used on
	 * only some of them names these.
	 */
	static List<LaserSettings> on(CourseView course, Collection<String> zones) {
		Map<LaserSettings, Set<String>> used = new LinkedHashMap<>();
		for (String zone : zones) {
			List<LastSettings> known = course.lastSettings()
				.stream()
				.filter((last) -> Zones.same(last.zone(), zone))
				.toList();
			known.stream()
				.map(LastSettings::performedAt)
				.max(Comparator.naturalOrder())
				.ifPresent((latest) -> lines(known, latest)
					.forEach((line) -> used.computeIfAbsent(line, (key) -> new LinkedHashSet<>()).add(zone)));
		}
		return used.entrySet()
			.stream()
			.map((line) -> on((line.getValue().size() < zones.size()) ? List.copyOf(line.getValue()) : List.of(),
					line.getKey()))
			.toList();
	}

	/**
	 * Puts the lines of the last sitting on the chosen zones into a form, fitted to the
	 * device if that is another.
	 */
	public static void carry(CourseView course, Map<String, List<String>> typed, Optional<Device> device) {
		List<String> zones = typed.getOrDefault(TreatmentFields.ZONES, List.of());
		List<LaserSettings> last = on(course, zones);
		if (last.isEmpty()) {
			return;
		}
		LaserSettingsFields.replace(typed, begin(last));
		device
			.filter((chosen) -> course.lastSettings()
				.stream()
				.filter((used) -> Zones.contains(zones, used.zone()) && used.deviceId() != null)
				.anyMatch((used) -> !chosen.deviceId().equals(used.deviceId())))
			.ifPresent((chosen) -> LaserSettingsFields.by(typed, chosen));
	}

	private static List<LaserSettings> lines(List<LastSettings> known, Instant at) {
		return known.stream()
			.filter((last) -> last.performedAt().equals(at))
			.flatMap((last) -> last.settings().stream())
			.map((line) -> on(List.of(), line))
			.toList();
	}

	private static LaserSettings on(List<String> zones, LaserSettings line) {
		return new LaserSettings(line.laser(), line.wavelengthNm(), line.fluenceJcm2(), line.spotMm(), line.pulse(),
				line.repetitionHz(), line.passes(), line.pulses(), line.energyMj(), zones);
	}

	/**
	 * Returns the lines without pulse count and energy, which are read from the device
	 * after a sitting.
	 */
	private static List<LaserSettings> begin(List<LaserSettings> last) {
		return last.stream()
			.map((line) -> new LaserSettings(line.laser(), line.wavelengthNm(), line.fluenceJcm2(), line.spotMm(),
					line.pulse(), line.repetitionHz(), line.passes(), null, null, line.zones()))
			.toList();
	}

	/**
	 * Returns the previous values of each line of a form, matched by wavelength in order.
	 */
	static Map<Integer, Map<String, String>> beside(Form form, List<LaserSettings> last) {
		List<LaserSettings> left = new ArrayList<>(last);
		Map<Integer, Map<String, String>> beside = new LinkedHashMap<>();
		for (int number : LaserSettingsFields.numbers(form)) {
			String wavelength = form.value(LaserSettingsFields.prefix(number) + "wavelengthNm");
			left.stream()
				.filter((line) -> String.valueOf(line.wavelengthNm()).equals(wavelength))
				.findFirst()
				.ifPresent((line) -> {
					left.remove(line);
					beside.put(number, LaserSettingsFields.texts(line));
				});
		}
		return beside;
	}

}
