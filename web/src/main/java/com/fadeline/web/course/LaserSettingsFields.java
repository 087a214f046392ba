package com.fadeline.web.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * Form fields of laser settings lines. Each line keeps its number, so that one can be
 * removed without renumbering the others.
 */
public final class LaserSettingsFields {

	/** Field of the device with which the lines were used. */
	public static final String DEVICE = "deviceId";

	/** Field of the numbers of all lines. */
	public static final String NUMBERS = "line";

	/** Field that marks fluence, spot and pulse as copied from another device. */
	static final String UNCHECKED = "unchecked";

	/** Field of a line's previous wavelength, which the chosen device does not have. */
	private static final String BEFORE = "before";

	private static final String WAVELENGTH = "wavelengthNm";

	/** Fields that no device prescribes. */
	private static final List<String> CHECKED = List.of("fluenceJcm2", "spotMm", "pulse");

	/** Fields that are read from the device after a sitting. */
	private static final List<String> AFTERWARDS = List.of("pulses", "energyMj");

	private static final int MOST = 20;

	private LaserSettingsFields() {
	}

	/** Returns the prefix of the field names of a line. */
	static String prefix(int number) {
		return "line.%d.".formatted(number);
	}

	/** Returns the numbers of all lines. */
	public static List<Integer> numbers(Form form) {
		return form.chosen(NUMBERS)
			.stream()
			.filter((text) -> text.matches("\\d{1,4}"))
			.map(Integer::valueOf)
			.distinct()
			.limit(MOST)
			.toList();
	}

	/** Returns the readable lines; mistakes of the others are noted in the form. */
	public static List<LaserSettings> read(Form form) {
		return numbers(form).stream().flatMap((number) -> read(form, prefix(number)).stream()).toList();
	}

	private static List<LaserSettings> read(Form form, String line) {
		@Nullable Laser laser = form.tried(() -> form.needed(line + "laser", form.choice(line + "laser", Laser.class)));
		@Nullable Integer wavelength = form
			.tried(() -> form.needed(line + "wavelengthNm", form.wavelength(line + "wavelengthNm")));
		@Nullable Double fluence = needed(form, line + "fluenceJcm2");
		@Nullable Double spot = needed(form, line + "spotMm");
		@Nullable Double pulse = needed(form, line + "pulse");
		@Nullable PulseUnit unit = form.tried(() -> form.needed(line + "unit", form.choice(line + "unit", PulseUnit.class)));
		@Nullable Double repetition = form.tried(() -> form.number(line + "repetitionHz"));
		@Nullable Integer passes = form.tried(() -> form.whole(line + "passes"));
		@Nullable Integer pulses = form.tried(() -> form.whole(line + "pulses"));
		@Nullable Double energy = form.tried(() -> form.number(line + "energyMj"));
		if (laser == null || wavelength == null || fluence == null || spot == null || pulse == null || unit == null) {
			return List.of();
		}
		return List.of(new LaserSettings(laser, wavelength, fluence, spot, new Pulse(pulse, unit), repetition, passes,
				pulses, energy, form.chosen(line + "zones")));
	}

	private static @Nullable Double needed(Form form, String field) {
		return form.tried(() -> form.needed(field, form.number(field)));
	}

	/** Returns the field values of these lines. */
	public static Map<String, List<String>> typed(List<LaserSettings> lines) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		typed.put(NUMBERS, IntStream.range(0, lines.size()).mapToObj(String::valueOf).toList());
		for (int number = 0; number < lines.size(); number++) {
			String prefix = prefix(number);
			texts(lines.get(number)).forEach((field, text) -> typed.put(prefix + field, List.of(text)));
			typed.put(prefix + "zones", lines.get(number).zones());
		}
		return typed;
	}

	/** Returns the field values of a line by field name. */
	static Map<String, String> texts(LaserSettings line) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("laser", line.laser().name());
		texts.put("wavelengthNm", String.valueOf(line.wavelengthNm()));
		texts.put("fluenceJcm2", Range.plain(line.fluenceJcm2()));
		texts.put("spotMm", Range.plain(line.spotMm()));
		texts.put("pulse", Range.plain(line.pulse().value()));
		texts.put("unit", line.pulse().unit().name());
		texts.put("repetitionHz", text(line.repetitionHz()));
		texts.put("passes", Objects.toString(line.passes(), ""));
		texts.put("pulses", Objects.toString(line.pulses(), ""));
		texts.put("energyMj", text(line.energyMj()));
		return texts;
	}

	public static String text(@Nullable Double number) {
		return (number == null) ? "" : Range.plain(number);
	}

	/** Adds a line for the same laser as the last one. */
	public static void add(Map<String, List<String>> typed) {
		Form form = Form.showing(typed);
		List<Integer> numbers = new ArrayList<>(numbers(form));
		int next = numbers.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
		if (!numbers.isEmpty()) {
			String last = prefix(numbers.getLast());
			Stream.of("laser", "unit")
				.forEach((field) -> typed.put(prefix(next) + field, List.of(form.value(last + field))));
		}
		numbers.add(next);
		typed.put(NUMBERS, numbers.stream().map(String::valueOf).toList());
	}

	/**
	 * Adds a copy of a line after it, without what is read from the device after a
	 * sitting.
	 */
	static void copy(Map<String, List<String>> typed, String number) {
		Form form = Form.showing(typed);
		List<Integer> numbers = new ArrayList<>(numbers(form));
		int at = numbers.stream().map(String::valueOf).toList().indexOf(number);
		if (at < 0) {
			return;
		}
		int next = Collections.max(numbers) + 1;
		form.below(prefix(numbers.get(at)))
			.keySet()
			.stream()
			.filter((field) -> !AFTERWARDS.contains(field))
			.forEach((field) -> typed.put(prefix(next) + field, form.chosen(prefix(numbers.get(at)) + field)));
		numbers.add(at + 1, next);
		typed.put(NUMBERS, numbers.stream().map(String::valueOf).toList());
	}

	/** Removes a line. */
	static void remove(Map<String, List<String>> typed, String number) {
		typed.computeIfPresent(NUMBERS,
				(field, numbers) -> numbers.stream().filter((each) -> !each.equals(number)).toList());
		typed.keySet().removeIf((field) -> field.startsWith("line.%s.".formatted(number)));
	}

	/** Replaces all lines. */
	public static void replace(Map<String, List<String>> typed, List<LaserSettings> lines) {
		typed.keySet().removeIf((field) -> field.startsWith("line.") || field.equals(UNCHECKED));
		typed.putAll(typed(lines));
	}

	/**
	 * Fits the lines to a device: sets its laser and a wavelength that it has, and marks
	 * the fields that it does not prescribe as to be checked.
	 */
	public static void by(Map<String, List<String>> typed, Device device) {
		Form form = Form.showing(typed);
		Device.Details details = device.details();
		List<String> wavelengths = details.wavelengthsNm().stream().map(String::valueOf).toList();
		for (int number : numbers(form)) {
			String line = prefix(number);
			if (details.laser() != null) {
				typed.put(line + "laser", List.of(details.laser().name()));
			}
			if (!wavelengths.isEmpty()) {
				fit(typed, line, wavelengths);
			}
			if (details.pulses().size() == 1) {
				typed.put(line + "unit", List.of(details.pulses().iterator().next().name()));
			}
			if (CHECKED.stream().anyMatch((field) -> !form.value(line + field).isEmpty())) {
				typed.put(UNCHECKED, List.of("true"));
			}
		}
	}

	/**
	 * Fits the wavelength of a line. A wavelength that the device does not have is kept
	 * in a field of its own, in case the device is changed back.
	 */
	private static void fit(Map<String, List<String>> typed, String line, List<String> wavelengths) {
		Form form = Form.showing(typed);
		String wanted = form.value(line + WAVELENGTH);
		String before = form.value(line + BEFORE);
		typed.remove(line + BEFORE);
		if (wavelengths.contains(wanted)) {
			return;
		}
		if (wavelengths.contains(before)) {
			typed.put(line + WAVELENGTH, List.of(before));
			return;
		}
		typed.put(line + WAVELENGTH, (wavelengths.size() == 1) ? wavelengths : List.of(""));
		typed.put(line + BEFORE, List.of(wanted.isEmpty() ? before : wanted));
	}

}
