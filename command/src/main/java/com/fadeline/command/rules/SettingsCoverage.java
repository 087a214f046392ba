package com.fadeline.command.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: all spots together cover the treated area about once a pass. It is judged by
 * wavelength; one that was not used on all zones is judged only for covering too much,
 * since the size of those zones is not known.
 */
final class SettingsCoverage implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_COVERAGE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"Pulses times spot area are %s times the treated area for each pass"
					.formatted(policy.dose().coverage().span()),
				"Practice (DOMAIN.md, added 2026-11-29)")
			.naming(policy.dose().coverage().value()));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Range usual = standards.policy().dose().coverage();
		return SettingsLines.treated(intention)
			.flatMap((laser) -> laser.settings()
				.stream()
				.mapToInt(LaserSettings::wavelengthNm)
				.distinct()
				.boxed()
				.flatMap((wavelength) -> finding(laser, wavelength, usual).stream()));
	}

	private static Optional<Finding> finding(LaserTreatment laser, int wavelength, Range usual) {
		Double area = laser.areaCm2();
		List<LaserSettings> lines = laser.settings()
			.stream()
			.filter((line) -> line.wavelengthNm() == wavelength)
			.toList();
		if (area == null || !(area > 0) || laser.zones().isEmpty() || lines.stream()
			.anyMatch((line) -> line.pulses() == null || passes(line, laser.technique()) == null)) {
			return Optional.empty();
		}
		double times = lines.stream().mapToDouble(SettingsCoverage::coveredCm2).sum() / area;
		List<Integer> passes = laser.zones().stream().map((zone) -> passes(lines, zone, laser)).toList();
		int fewest = passes.stream().mapToInt(Integer::intValue).min().orElse(0);
		int most = passes.stream().mapToInt(Integer::intValue).max().orElse(0);
		if (most > 0 && times / most > usual.max() + Shot.ROUNDING) {
			return Optional.of(finding(times / most, wavelength, usual));
		}
		return (fewest > 0 && times / fewest < usual.min() - Shot.ROUNDING)
				? Optional.of(finding(times / fewest, wavelength, usual)) : Optional.empty();
	}

	private static double coveredCm2(LaserSettings line) {
		Integer pulses = line.pulses();
		return (pulses == null) ? 0 : pulses * SettingsLines.spotCm2(line);
	}

	private static int passes(List<LaserSettings> lines, String zone, LaserTreatment laser) {
		return lines.stream()
			.filter((line) -> Zones.contains(SettingsLines.zones(line, laser.zones()), zone))
			.mapToInt((line) -> Optional.ofNullable(passes(line, laser.technique())).orElse(0))
			.sum();
	}

	/**
	 * Returns the passes; one if none are stated and the technique does not repeat them.
	 */
	private static @Nullable Integer passes(LaserSettings line, @Nullable Technique technique) {
		boolean repeats = technique == Technique.R20 || technique == Technique.PFD_PATCH;
		return (line.passes() != null || repeats) ? line.passes() : Integer.valueOf(1);
	}

	private static Finding finding(double times, int wavelength, Range usual) {
		double rounded = Math.round(times * 100) / 100.0;
		return Finding.caution(ID,
				"At %d nm the pulses cover the treated area %s times per pass, outside %s; check pulses, spot size and area"
					.formatted(wavelength, Range.plain(rounded), usual.span()))
			.naming(Value.number(wavelength), Value.number(rounded), Value.number(usual.min()),
					Value.number(usual.max()));
	}

}
