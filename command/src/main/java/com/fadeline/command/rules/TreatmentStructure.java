package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;

/** Validation of the structure of a recorded treatment. */
final class TreatmentStructure {

	private static final int WORST_PAIN = 10;

	private static final double WHOLE = 100;

	private TreatmentStructure() {
	}

	static Stream<Finding> findings(Treatment treatment) {
		Stream<Finding> own = switch (treatment) {
			case LaserTreatment laser -> StructuralValidation.all(
					findings(laser.zones(), laser.settings()), StructuralValidation.check(laser.settings().isEmpty(),
							"settings", "A laser sitting needs at least one line of settings; add it"),
					eyewear(laser.eyewear()));
			case SalineTreatment saline -> StructuralValidation.all(StructuralValidation.some(saline.zones()),
					StructuralValidation.named(saline.zones()),
					StructuralValidation.positive("passes", saline.passes()),
					StructuralValidation.positive("dwellMinutes", saline.dwellMinutes()),
					StructuralValidation.positive("areaCm2", saline.areaCm2()));
		};
		return StructuralValidation.all(own, anaesthetic(treatment.anaesthetic()), pain(treatment.pain()));
	}

	/** Validates the zones and settings of a patch test likewise. */
	static Stream<Finding> findings(List<String> zones, List<LaserSettings> settings) {
		return StructuralValidation.all(StructuralValidation.some(zones), StructuralValidation.named(zones),
				settings.stream().flatMap((line) -> line(line, zones)));
	}

	private static Stream<Finding> line(LaserSettings line, List<String> zones) {
		return StructuralValidation.all(StructuralValidation.positive("wavelengthNm", line.wavelengthNm()),
				StructuralValidation.positive("pulses", line.pulses()),
				StructuralValidation.positive("energyMj", line.energyMj()),
				StructuralValidation.check(!Zones.containsAll(zones, line.zones()), "settings",
						"Settings for %s, but the sitting treats %s; name zones of the sitting"
							.formatted(String.join(", ", line.zones()), String.join(", ", zones))));
	}

	private static Stream<Finding> eyewear(@Nullable Eyewear eyewear) {
		if (eyewear == null) {
			return Stream.empty();
		}
		return StructuralValidation.all(positive("eyewear", "An optical density", eyewear.opticalDensity()),
				StructuralValidation.check(
						eyewear.coversNm().stream().anyMatch((span) -> span.from() < 1 || span.from() > span.to()),
						"eyewear", "Eyewear covers wavelengths from a lower to a higher one; correct them"));
	}

	private static Stream<Finding> anaesthetic(@Nullable Anaesthetic anaesthetic) {
		if (anaesthetic == null) {
			return Stream.empty();
		}
		@Nullable Double percent = anaesthetic.percent();
		return StructuralValidation.all(
				StructuralValidation.check(percent != null && !(percent > 0 && percent <= WHOLE), "anaesthetic",
						() -> "A strength of %s %% cannot be; it lies above 0 and up to 100".formatted(percent)),
				positive("anaesthetic", "An amount in grams", anaesthetic.grams()),
				positive("anaesthetic", "A time in minutes", anaesthetic.minutes()),
				positive("anaesthetic", "An area in cm²", anaesthetic.areaCm2()),
				positive("anaesthetic", "A body weight in kg", anaesthetic.bodyWeightKg()));
	}

	private static Stream<Finding> positive(String field, String what, @Nullable Number value) {
		return StructuralValidation.check(value != null && !(value.doubleValue() > 0), field,
				() -> "%s cannot be %s; it is above zero".formatted(what, value));
	}

	private static Stream<Finding> pain(@Nullable Integer pain) {
		return StructuralValidation.check(pain != null && (pain < 0 || pain > WORST_PAIN), "pain",
				"Pain of %s is not possible; enter 0 to 10".formatted(pain));
	}

}
