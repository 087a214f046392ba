package com.fadeline.web.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.FaultCause;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;

/**
 * Parser of one history of a file. It checks no clinical rules, since facts are never
 * rejected; only the absence of indispensable data is an error, and any other value that
 * cannot be read is kept as a note.
 */
final class HistoryReader {

	private static final int MOST = 1_000_000;

	private final LocalDate today;

	HistoryReader(LocalDate today) {
		this.today = today;
	}

	/**
	 * Result of reading.
	 *
	 * @param id the history's id, if it has one
	 * @param content null if there are errors
	 */
	record Reading(@Nullable String id, int sittingsListed, @Nullable Content content) {
	}

	/** Content of a history in the types of the domain. */
	record Content(@Nullable BodySite bodySite, List<String> zones, Goal goal, Assessment assessment, History history) {
	}

	Reading read(Fields fields) {
		String id = fields.take("id").key();
		String source = source(fields.part("source"));
		PastMethod method = fields.take("method").constant(PastMethod.class);
		BodySite site = fields.take("bodySite").constantIfRead(BodySite.class);
		String location = fields.take("location").text();
		Assessment assessment = assessment(fields.part("assessment"));
		Goal goal = fields.take("goal").constant(Goal.class);
		List<PastSitting> sittings = fields.ownParts("sittings").stream().map(this::sitting).toList();
		Integer total = fields.take("totalSittings").wholeNumber(0);
		require(fields, "id", id);
		require(fields, "method", method);
		require(fields, "goal", goal);
		List<String> notes = fields.notes();
		if (id == null || method == null || goal == null || !fields.remarks().errors().isEmpty()) {
			return new Reading(id, sittings.size(), null);
		}
		List<String> zones = (location == null) ? List.of() : List.of(location);
		return new Reading(id, sittings.size(),
				new Content(site, zones, goal, assessment, new History(id, source, method, total, sittings, notes)));
	}

	private static void require(Fields fields, String name, @Nullable Object value) {
		ImportWarnings remarks = fields.remarks();
		if (value == null && remarks.errors().stream().noneMatch((error) -> error.field().equals(name))) {
			remarks.wrong(name, "is missing; no history can be taken without it");
		}
	}

	private static @Nullable String source(Fields source) {
		String words = Stream.of("site", "year", "kind", "url")
			.map((name) -> source.take(name).words())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return words.isEmpty() ? null : words;
	}

	private static Assessment assessment(Fields assessment) {
		return new Assessment(assessment.take("phototype").constantOrNote(Phototype.class),
				assessment.take("colours").constantsOrNotes(Colour.class),
				assessment.take("inkAmount").constantOrNote(InkAmount.class),
				assessment.take("scarring").constantOrNote(Scarring.class),
				assessment.take("layering").constantOrNote(Layering.class),
				assessment.take("pigment").constantOrNote(Pigment.class),
				assessment.takeQuietly("inkAgeMonths").wholeNumber(0),
				assessment.takeQuietly("causes").constantsOrNotes(FaultCause.class));
	}

	private PastSitting sitting(Fields sitting) {
		Integer number = sitting.take("n").wholeNumber(1);
		PartialDate date = date(sitting);
		boolean derived = sitting.takeQuietly("dateDerived").flag();
		Double weekOffset = sitting.take("weekOffset").decimal(0, MOST);
		PastSitting.Range weekOffsetRange = sitting.take("weekOffsetRange").range(MOST);
		noteAlternatives(sitting, "weekOffset", weekOffset, "weekOffsetRange", weekOffsetRange);
		List<PastSitting.Settings> settings = sitting.parts("settings").stream().map(HistoryReader::settings).toList();
		return new PastSitting(number, date, derived, weekOffset, weekOffsetRange, settings,
				sitting.take("endpoint").text(), sitting.take("reaction").text(), sitting.take("pain").text(),
				sitting.take("fadingPercent").decimal(-100, 100, "%"), sitting.take("fadingWords").text(),
				sitting.notes());
	}

	private @Nullable PartialDate date(Fields sitting) {
		SourceValue value = sitting.take("date");
		PartialDate date = value.date(this.today);
		return (date != null && date.first().isAfter(this.today)) ? value.wrong("a day that has been") : date;
	}

	private static PastSitting.Settings settings(Fields line) {
		String laser = line.take("laser").text();
		Integer wavelength = line.take("wavelengthNm").wholeNumber(1, "nm");
		Double fluence = line.take("fluenceJcm2").decimal(0, MOST, "J/cm²", "J/cm2");
		PastSitting.Range fluenceRange = line.take("fluenceRangeJcm2").range(MOST);
		noteAlternatives(line, "fluenceJcm2", fluence, "fluenceRangeJcm2", fluenceRange);
		return new PastSitting.Settings(laser, wavelength, fluence, fluenceRange,
				line.take("spotMm").decimal(0, MOST, "mm"), pulse(line.part("pulse")),
				line.take("repetitionHz").decimal(0, MOST, "Hz"), line.take("passes").wholeNumber(1));
	}

	/**
	 * Returns the pulse; a duration without its unit, or in an unknown one, is kept as a
	 * note instead.
	 */
	private static @Nullable Pulse pulse(Fields pulse) {
		SourceValue duration = pulse.take("value");
		SourceValue unit = pulse.take("unit");
		Double number = duration.decimal(0, MOST);
		PulseUnit knownUnit = unit.constantIfAny(PulseUnit.class);
		if (number != null && knownUnit != null) {
			return new Pulse(number, knownUnit);
		}
		duration.note();
		return unit.note();
	}

	private static void noteAlternatives(Fields fields, String first, @Nullable Object one, String second,
			@Nullable Object other) {
		if (one != null) {
			fields.known(second);
		}
		if (other != null) {
			fields.known(first);
		}
	}

}
