package com.fadeline.web.course.treatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.times.WrittenTimes;
import org.jspecify.annotations.Nullable;

/** Form fields of earlier sittings, to record or to correct them. */
final class EarlierForm {

	private static final int MOST_SITTINGS = 100;

	private static final int SHORT = 200;

	private static final int LONG = 1000;

	private static final double LARGE = 100_000;

	private static final PastSitting.Settings UNKNOWN = new PastSitting.Settings(null, null, null, null, null, null,
			null, null);

	private EarlierForm() {
	}

	/** Returns the field values of a recorded entry. */
	static Map<String, List<String>> typed(EarlierEntry entry, MessageFormatter say) {
		PastSitting sitting = entry.sitting();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("method", entry.method());
		values.put("date", date(sitting.date(), say));
		values.put("sittings", entry.sittings());
		values.put("clinic", entry.clinic());
		values.put("operator", sitting.operator());
		values.put("fadingPercent", text(sitting.fadingPercent()));
		values.put("fadingWords", sitting.fadingWords());
		values.put("endpoint", sitting.endpoint());
		values.put("reaction", sitting.reaction());
		values.put("pain", sitting.pain());
		values.put("notes", entry.notes());
		for (int line = 0; line < sitting.settings().size(); line++) {
			line(values, sitting.settings().get(line), ending(line));
		}
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(values));
		typed.put("zones", sitting.zones());
		return typed;
	}

	/** Returns a date as the hint of the field says it, such as 6 Jan 2016 or 01/2016. */
	private static @Nullable String date(@Nullable PartialDate date, MessageFormatter say) {
		return (date == null) ? null : (date.month() == null || date.exact().isPresent()) ? say.date(date)
				: "%02d/%04d".formatted(date.month(), date.year());
	}

	private static void line(Map<String, @Nullable Object> values, PastSitting.Settings line, String ending) {
		PastSitting.Range range = Objects.requireNonNullElse(line.fluenceRangeJcm2(),
				new PastSitting.Range(line.fluenceJcm2(), line.fluenceJcm2()));
		Pulse pulse = line.pulse();
		values.put("laser" + ending, line.laser());
		values.put("wavelengthNm" + ending, line.wavelengthNm());
		values.put("fluenceLeast" + ending, text(range.least()));
		values.put("fluenceMost" + ending, text(range.most()));
		values.put("spotMm" + ending, text(line.spotMm()));
		values.put("pulse" + ending, (pulse == null) ? null : text(pulse.value()));
		values.put("unit" + ending, (pulse == null) ? null : pulse.unit());
		values.put("repetitionHz" + ending, text(line.repetitionHz()));
		values.put("passes" + ending, line.passes());
	}

	private static @Nullable String text(@Nullable Double number) {
		return (number == null) ? null : LaserSettingsFields.text(number);
	}

	/** Returns the suffix of the field names of that line of settings. */
	private static String ending(int line) {
		return (line == 0) ? "" : "-" + line;
	}

	/** Returns the suffixes of all lines of the form, at least one. */
	static List<String> endings(int lines) {
		return IntStream.range(0, Math.max(1, lines)).mapToObj(EarlierForm::ending).toList();
	}

	/** Reads the entry, with that number of lines of settings. */
	static EarlierEntry read(Form form, int lines) {
		@Nullable PastMethod method = form.tried(() -> form.needed("method", form.choice("method", PastMethod.class)));
		@Nullable PartialDate date = form.tried(() -> form.as("date", WrittenTimes::spelled, "partial"));
		@Nullable Integer sittings = form.tried(() -> form.whole("sittings", 1, MOST_SITTINGS));
		@Nullable String clinic = form.tried(() -> form.text("clinic", SHORT));
		@Nullable String operator = form.tried(() -> form.text("operator", SHORT));
		@Nullable Double fading = form.tried(() -> form.number("fadingPercent", -100, 100));
		@Nullable String fadingWords = form.tried(() -> form.text("fadingWords", LONG));
		@Nullable String endpoint = form.tried(() -> form.text("endpoint", SHORT));
		@Nullable String reaction = form.tried(() -> form.text("reaction", LONG));
		@Nullable String pain = form.tried(() -> form.text("pain", SHORT));
		@Nullable String otherZone = form.tried(() -> form.text("otherZone", SHORT));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		List<PastSitting.Settings> settings = endings(lines).stream()
			.map((ending) -> line(form, ending))
			.flatMap(Optional::stream)
			.toList();
		form.refuseMistakes();
		List<String> zones = new ArrayList<>(form.chosen("zones").stream().filter((zone) -> !zone.isBlank()).toList());
		Stream.ofNullable(otherZone).forEach(zones::add);
		PastSitting sitting = new PastSitting(null, date, false, null, null, settings, endpoint, reaction, pain, fading,
				fadingWords, List.of(), zones, operator);
		return new EarlierEntry(form.needed("method", method), clinic, sittings, sitting,
				(notes == null) ? null : notes.replace("\r\n", "\n"));
	}

	/** Returns a line of settings; empty if all its fields are. */
	private static Optional<PastSitting.Settings> line(Form form, String ending) {
		@Nullable String laser = form.tried(() -> form.text("laser" + ending, SHORT));
		@Nullable Integer wavelength = form.tried(() -> form.wavelength("wavelengthNm" + ending));
		@Nullable Double least = form.tried(() -> form.number("fluenceLeast" + ending, 0, LARGE));
		@Nullable Double most = form.tried(() -> form.number("fluenceMost" + ending, 0, LARGE));
		@Nullable Double spot = form.tried(() -> form.number("spotMm" + ending, 0, LARGE));
		@Nullable Double pulse = form.tried(() -> form.number("pulse" + ending, 0, LARGE));
		@Nullable PulseUnit unit = form.tried(() -> {
			@Nullable PulseUnit chosen = form.choice("unit" + ending, PulseUnit.class);
			return (pulse == null) ? null : form.needed("unit" + ending, chosen);
		});
		@Nullable Double repetition = form.tried(() -> form.number("repetitionHz" + ending, 0, LARGE));
		@Nullable Integer passes = form.tried(() -> form.whole("passes" + ending, 1, MOST_SITTINGS));
		if (least != null && most != null && least > most) {
			form.tried(() -> {
				throw form.mistake("fluenceMost" + ending, "belowLeast");
			});
		}
		boolean exact = least != null && least.equals(most);
		PastSitting.@Nullable Range range = (exact || (least == null && most == null)) ? null
				: new PastSitting.Range(least, most);
		PastSitting.Settings line = new PastSitting.Settings(laser, wavelength, exact ? least : null, range, spot,
				(pulse == null || unit == null) ? null : new Pulse(pulse, unit), repetition, passes);
		return line.equals(UNKNOWN) ? Optional.empty() : Optional.of(line);
	}

}
