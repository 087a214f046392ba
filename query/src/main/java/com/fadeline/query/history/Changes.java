package com.fadeline.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.query.words.Sentences;
import com.fadeline.query.words.Words;

import static com.fadeline.query.words.Words.count;
import static com.fadeline.query.words.Words.number;

/** Text of what a correction changed, field by field. */
final class Changes {

	private static final String NOTHING = "nothing";

	private final Words words;

	private final List<String> told = new ArrayList<>();

	Changes(Words words) {
		this.words = words;
	}

	/**
	 * Returns the changes, such as {@code , pain from 7 to 3}; empty if nothing changed.
	 */
	static String between(Treatment before, Treatment after, Words words) {
		Changes changes = new Changes(words);
		changes.text("the method", before.method(), after.method(), Words::name)
			.at("the time", before.performedAt(), after.performedAt())
			.zones(before.zones(), after.zones())
			.hidden("the operator", before.operatorId(), after.operatorId());
		if (before instanceof LaserTreatment one && after instanceof LaserTreatment other) {
			changes.laser(one, other);
		}
		else if (before instanceof SalineTreatment one && after instanceof SalineTreatment other) {
			changes.saline(one, other);
		}
		return changes.text("the area", before.areaCm2(), after.areaCm2(), unit("square centimetre"))
			.text("pain", before.pain(), after.pain(), Words::number)
			.quote("the notes", before.notes(), after.notes())
			.all();
	}

	private void laser(LaserTreatment before, LaserTreatment after) {
		hidden("the device", before.deviceId(), after.deviceId());
		if (before.settings().size() == after.settings().size()) {
			for (int line = 0; line < before.settings().size(); line++) {
				settings(before.settings().get(line), after.settings().get(line));
			}
		}
		else {
			text("the laser settings", before.settings().size(), after.settings().size(),
					(lines) -> count(lines, "line"));
		}
		text("the technique", before.technique(), after.technique(), Words::name);
		text("the effect on the skin", before.endpoint(), after.endpoint(), Words::name);
		quote("the numbing", before.anaesthesia(), after.anaesthesia());
		text("the anaesthetic", before.anaesthetic(), after.anaesthetic(), Changes::anaesthetic);
		quote("the cooling", before.cooling(), after.cooling());
		quote("the eye protection", before.eyeProtection(), after.eyeProtection());
		text("the eyewear", before.eyewear(), after.eyewear(), Changes::eyewear);
	}

	private void settings(LaserSettings before, LaserSettings after) {
		text("the laser", before.laser(), after.laser(), Words::name);
		text("the wavelength", before.wavelengthNm(), after.wavelengthNm(), unit("nanometre"));
		text("the energy", before.fluenceJcm2(), after.fluenceJcm2(),
				(value) -> count(value, "joule") + " per square centimetre");
		text("the spot", before.spotMm(), after.spotMm(), unit("millimetre"));
		text("the pulse", before.pulse(), after.pulse(), Changes::pulse);
		text("the pulses per second", before.repetitionHz(), after.repetitionHz(), Words::number);
		text("the passes", before.passes(), after.passes(), Words::number);
		text("the number of pulses", before.pulses(), after.pulses(), Words::number);
		text("the energy of a pulse", before.energyMj(), after.energyMj(), unit("millijoule"));
		text("where it was used", before.zones(), after.zones(), Changes::places);
	}

	private void saline(SalineTreatment before, SalineTreatment after) {
		text("the solution", before.solution(), after.solution(), Words::name);
		quote("the product", before.product(), after.product());
		quote("its lot", before.lot(), after.lot());
		text("its expiry", before.expiry(), after.expiry(), Words::day);
		quote("the needle", before.needle(), after.needle());
		quote("the lot of the needle", before.needleLot(), after.needleLot());
		quote("the machine", before.machine(), after.machine());
		text("the passes", before.passes(), after.passes(), Words::number);
		text("the time the solution stayed", before.dwellMinutes(), after.dwellMinutes(), unit("minute"));
		quote("the effect on the skin", before.endpoint(), after.endpoint());
		text("the anaesthetic", before.anaesthetic(), after.anaesthetic(), Changes::anaesthetic);
	}

	static String between(Fading before, Fading after, Words words) {
		return new Changes(words).text("what was seen", before.percent(), after.percent(), Sentences::seen)
			.at("the time", before.observedAt(), after.observedAt())
			.text("the place", before.zone(), after.zone(), Words::name)
			.text("who saw it", before.observer(), after.observer(), (who) -> "the " + Words.name(who))
			.text("how it was measured", before.scale(), after.scale(), Words::name)
			.quote("the notes", before.notes(), after.notes())
			.all();
	}

	static String between(Reaction before, Reaction after, Words words) {
		return new Changes(words).text("the kind", before.kind(), after.kind(), Words::name)
			.quote("what it is", before.description(), after.description())
			.text("the grade", before.grade(), after.grade(), Words::number)
			.text("who graded it", before.gradedBy(), after.gradedBy(), Words::name)
			.at("its beginning", before.onsetAt(), after.onsetAt())
			.hidden("the sitting it followed", before.sittingId(), after.sittingId())
			.zones(before.zones(), after.zones())
			.quote("the notes", before.notes(), after.notes())
			.all();
	}

	static String between(Assessment before, Assessment after, Words words) {
		return new Changes(words).text("the skin type", before.phototype(), after.phototype(), Enum::name)
			.text("the colours", before.colours(), after.colours(), Changes::names)
			.text("the amount of ink", before.inkAmount(), after.inkAmount(), Words::name)
			.text("the scarring", before.scarring(), after.scarring(), Words::name)
			.text("the layering", before.layering(), after.layering(), Words::name)
			.text("the pigment", before.pigment(), after.pigment(), Words::name)
			.text("the age of the ink", before.inkAgeMonths(), after.inkAgeMonths(), unit("month"))
			.text("the causes", before.causes(), after.causes(), Changes::names)
			.all();
	}

	private Changes at(String field, Instant before, Instant after) {
		return text(field, before, after, this.words::dayAndTime);
	}

	private Changes zones(List<String> before, List<String> after) {
		return text("the place", before, after, Changes::places);
	}

	Changes quote(String field, @Nullable String before, @Nullable String after) {
		return text(field, before, after, (text) -> "“%s”".formatted(text.strip()));
	}

	/** A changed id is described only as changed, without its values. */
	private Changes hidden(String field, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.told.add(field);
		}
		return this;
	}

	<T> Changes text(String field, @Nullable T before, @Nullable T after, Function<? super T, String> said) {
		if (!Objects.equals(before, after)) {
			this.told.add("%s from %s to %s".formatted(field, (before == null) ? NOTHING : said.apply(before),
					(after == null) ? NOTHING : said.apply(after)));
		}
		return this;
	}

	String all() {
		return this.told.isEmpty() ? "" : ", " + Words.list(this.told);
	}

	static Function<Number, String> unit(String name) {
		return (value) -> count(value.doubleValue(), name);
	}

	private static String eyewear(Eyewear eyewear) {
		String covers = eyewear.coversNm().isEmpty() ? "light that is not known"
				: Words.list(eyewear.coversNm().stream().map((span) -> span.words() + " nanometres").toList());
		return (eyewear.opticalDensity() == null) ? "one for " + covers
				: "one of density %s for %s".formatted(Words.number(eyewear.opticalDensity()), covers);
	}

	private static String anaesthetic(Anaesthetic anaesthetic) {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(anaesthetic.product()).map("“%s”"::formatted).ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.percent()).map((it) -> Words.number(it) + " percent").ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.grams()).map((it) -> count(it, "gram")).ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.minutes()).map((it) -> count(it, "minute")).ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.occlusion()).filter((it) -> it).map((it) -> "under wrap").ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.areaCm2()).map((it) -> count(it, "square centimetre")).ifPresent(parts::add);
		Optional.ofNullable(anaesthetic.bodyWeightKg())
			.map((it) -> "a body of " + count(it, "kilogram"))
			.ifPresent(parts::add);
		return parts.isEmpty() ? "one of which nothing is known" : Words.list(parts);
	}

	static String pulse(Pulse pulse) {
		return count(pulse.value(), (pulse.unit() == PulseUnit.PS) ? "picosecond" : "nanosecond");
	}

	static String places(Collection<String> zones) {
		return zones.isEmpty() ? NOTHING : Words.list(zones);
	}

	private static String names(Collection<? extends Enum<?>> constants) {
		return constants.isEmpty() ? NOTHING : Words.list(constants.stream().map(Enum::name).toList());
	}

}
