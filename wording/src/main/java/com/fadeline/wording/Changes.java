package com.fadeline.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;

/**
 * Text of what a correction changed, field by field; the name of a field is the message
 * {@code told.field.NAME}.
 */
final class Changes {

	private final Wording wording;

	private final List<String> changed = new ArrayList<>();

	Changes(Wording wording) {
		this.wording = wording;
	}

	/**
	 * Returns the changes, such as {@code pain from 7 to 3}; empty if nothing changed.
	 */
	static String between(Treatment before, Treatment after, Wording wording) {
		Changes changes = new Changes(wording);
		changes.text("method", before.method(), after.method(), wording::name)
			.at("performedAt", before.performedAt(), after.performedAt())
			.zones(before.zones(), after.zones())
			.hidden("operatorId", before.operatorId(), after.operatorId());
		if (before instanceof LaserTreatment one && after instanceof LaserTreatment other) {
			changes.laser(one, other);
		}
		else if (before instanceof SalineTreatment one && after instanceof SalineTreatment other) {
			changes.saline(one, other);
		}
		return changes.amount("areaCm2", before.areaCm2(), after.areaCm2(), "squareCentimetre")
			.number("pain", before.pain(), after.pain())
			.quote("notes", before.notes(), after.notes())
			.all();
	}

	private void laser(LaserTreatment before, LaserTreatment after) {
		hidden("deviceId", before.deviceId(), after.deviceId());
		if (before.settings().size() == after.settings().size()) {
			for (int line = 0; line < before.settings().size(); line++) {
				settings(before.settings().get(line), after.settings().get(line));
			}
		}
		else {
			amount("settings", before.settings().size(), after.settings().size(), "line");
		}
		name("technique", before.technique(), after.technique());
		name("endpoint", before.endpoint(), after.endpoint());
		quote("anaesthesia", before.anaesthesia(), after.anaesthesia());
		text("anaesthetic", before.anaesthetic(), after.anaesthetic(), this::anaesthetic);
		quote("cooling", before.cooling(), after.cooling());
		quote("eyeProtection", before.eyeProtection(), after.eyeProtection());
		text("eyewear", before.eyewear(), after.eyewear(), this::eyewear);
	}

	private void settings(LaserSettings before, LaserSettings after) {
		name("laser", before.laser(), after.laser());
		amount("wavelengthNm", before.wavelengthNm(), after.wavelengthNm(), "nanometre");
		text("fluenceJcm2", before.fluenceJcm2(), after.fluenceJcm2(),
				(value) -> this.wording.of("fluence", this.wording.count(value, "joule")));
		amount("spotMm", before.spotMm(), after.spotMm(), "millimetre");
		text("pulse", before.pulse(), after.pulse(), this::pulse);
		number("repetitionHz", before.repetitionHz(), after.repetitionHz());
		number("passes", before.passes(), after.passes());
		number("pulses", before.pulses(), after.pulses());
		amount("energyMj", before.energyMj(), after.energyMj(), "millijoule");
		text("settings.zones", before.zones(), after.zones(), this::places);
	}

	private void saline(SalineTreatment before, SalineTreatment after) {
		name("solution", before.solution(), after.solution());
		quote("product", before.product(), after.product());
		quote("lot", before.lot(), after.lot());
		text("expiry", before.expiry(), after.expiry(), this.wording::day);
		quote("needle", before.needle(), after.needle());
		quote("needleLot", before.needleLot(), after.needleLot());
		quote("machine", before.machine(), after.machine());
		number("passes", before.passes(), after.passes());
		amount("dwellMinutes", before.dwellMinutes(), after.dwellMinutes(), "minute");
		quote("endpoint", before.endpoint(), after.endpoint());
		text("anaesthetic", before.anaesthetic(), after.anaesthetic(), this::anaesthetic);
	}

	static String between(Fading before, Fading after, Wording wording) {
		return new Changes(wording).text("percent", before.percent(), after.percent(), new Sentences(wording)::seen)
			.at("observedAt", before.observedAt(), after.observedAt())
			.text("zone", before.zone(), after.zone(), wording::zone)
			.text("observer", before.observer(), after.observer(), (who) -> wording.of("observer", wording.name(who)))
			.name("scale", before.scale(), after.scale())
			.quote("notes", before.notes(), after.notes())
			.all();
	}

	static String between(Reaction before, Reaction after, Wording wording) {
		return new Changes(wording).name("kind", before.kind(), after.kind())
			.quote("description", before.description(), after.description())
			.number("grade", before.grade(), after.grade())
			.name("gradedBy", before.gradedBy(), after.gradedBy())
			.at("onsetAt", before.onsetAt(), after.onsetAt())
			.hidden("sittingId", before.sittingId(), after.sittingId())
			.zones(before.zones(), after.zones())
			.quote("notes", before.notes(), after.notes())
			.all();
	}

	static String between(Assessment before, Assessment after, Wording wording) {
		Changes changes = new Changes(wording);
		return changes.name("phototype", before.phototype(), after.phototype())
			.text("colours", before.colours(), after.colours(), changes::names)
			.name("inkAmount", before.inkAmount(), after.inkAmount())
			.name("scarring", before.scarring(), after.scarring())
			.name("layering", before.layering(), after.layering())
			.name("pigment", before.pigment(), after.pigment())
			.amount("inkAgeMonths", before.inkAgeMonths(), after.inkAgeMonths(), "month")
			.text("causes", before.causes(), after.causes(), changes::names)
			.all();
	}

	private Changes at(String field, Instant before, Instant after) {
		return text(field, before, after, this.wording::dayAndTime);
	}

	private Changes zones(List<String> before, List<String> after) {
		return text("zones", before, after, this::places);
	}

	Changes number(String field, @Nullable Number before, @Nullable Number after) {
		return text(field, before, after, this.wording::number);
	}

	private Changes amount(String field, @Nullable Number before, @Nullable Number after, String unit) {
		return text(field, before, after, (value) -> this.wording.count(value, unit));
	}

	private Changes name(String field, @Nullable Enum<?> before, @Nullable Enum<?> after) {
		return text(field, before, after, this.wording::name);
	}

	Changes quote(String field, @Nullable String before, @Nullable String after) {
		return text(field, before, after, (text) -> this.wording.of("quote", text.strip()));
	}

	/** A changed id is described only as changed, without its values. */
	private Changes hidden(String field, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.changed.add(this.wording.of("field." + field));
		}
		return this;
	}

	<T> Changes text(String field, @Nullable T before, @Nullable T after, Function<? super T, String> text) {
		return labelled(this.wording.of("field." + field), before, after, text);
	}

	/** Adds a change of a field with its label. */
	<T> Changes labelled(String label, @Nullable T before, @Nullable T after, Function<? super T, String> text) {
		if (!Objects.equals(before, after)) {
			this.changed.add(this.wording.of("change", label, (before == null) ? nothing() : text.apply(before),
					(after == null) ? nothing() : text.apply(after)));
		}
		return this;
	}

	String all() {
		return this.wording.list("changes", this.changed);
	}

	private String nothing() {
		return this.wording.of("nothing");
	}

	private String eyewear(Eyewear eyewear) {
		String covers = eyewear.coversNm().isEmpty() ? this.wording.of("eyewear.unknown") : this.wording
			.list(eyewear.coversNm().stream().map((span) -> this.wording.of("wavelength", span.words())).toList());
		return (eyewear.opticalDensity() == null) ? this.wording.of("eyewear", covers)
				: this.wording.of("eyewear.density", this.wording.number(eyewear.opticalDensity()), covers);
	}

	private String anaesthetic(Anaesthetic it) {
		List<String> parts = Stream
			.of(part(it.product(), (product) -> this.wording.of("quote", product)),
					part(it.percent(),
							(percent) -> this.wording.of("anaesthetic.percent", this.wording.number(percent))),
					part(it.grams(), (grams) -> this.wording.count(grams, "gram")),
					part(it.minutes(), (minutes) -> this.wording.count(minutes, "minute")),
					part(it.occlusion(), (wrapped) -> wrapped ? this.wording.of("anaesthetic.wrapped") : ""),
					part(it.areaCm2(), (area) -> this.wording.count(area, "squareCentimetre")),
					part(it.bodyWeightKg(),
							(weight) -> this.wording.of("anaesthetic.weight", this.wording.count(weight, "kilogram"))))
			.filter((part) -> !part.isEmpty())
			.toList();
		return parts.isEmpty() ? this.wording.of("anaesthetic.unknown") : this.wording.list(parts);
	}

	private static <T> String part(@Nullable T value, Function<T, String> text) {
		return Optional.ofNullable(value).map(text).orElse("");
	}

	String pulse(Pulse pulse) {
		return this.wording.count(pulse.value(), switch (pulse.unit()) {
			case PS -> "picosecond";
			case NS -> "nanosecond";
		});
	}

	String places(Collection<String> zones) {
		return zones.isEmpty() ? nothing() : this.wording.zones(zones);
	}

	private String names(Collection<? extends Enum<?>> constants) {
		return constants.isEmpty() ? nothing() : this.wording.list(constants.stream().map(this.wording::name).toList());
	}

}
