package com.fadeline.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a laser emits the wavelengths of its medium; for other lasers and dyes none are
 * known.
 */
final class SettingsWavelength implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_WAVELENGTH;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String wavelengths = policy.lasers()
			.wavelengths()
			.entrySet()
			.stream()
			.map((laser) -> "%s %s".formatted(Terms.of(laser.getKey()), words(laser.getValue())))
			.collect(Collectors.joining("; "));
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"The laser makes this wavelength, in nm: " + wavelengths,
				"DOMAIN.md, wavelength and ink; handpieces of Nd:YAG lasers for 585 and 650 nm")
			.naming(Value.table(policy.lasers()
				.wavelengths()
				.entrySet()
				.stream()
				.map((laser) -> Value.constant(laser.getKey()).with(Value.numbers(laser.getValue()))))));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Map<Laser, Set<Integer>> made = standards.policy().lasers().wavelengths();
		return SettingsLines.treated(intention)
			.flatMap((laser) -> laser.settings().stream())
			.filter((line) -> line.wavelengthNm() > 0)
			.map((line) -> new Light(line.laser(), line.wavelengthNm()))
			.distinct()
			.flatMap((light) -> finding(light, made.getOrDefault(light.laser(), Set.of(light.wavelengthNm()))));
	}

	private static Stream<Finding> finding(Light light, Set<Integer> made) {
		return made.contains(light.wavelengthNm()) ? Stream.empty()
				: Stream.of(Finding
					.caution(ID,
							"The %s laser makes %s nm, not %d nm; check laser and wavelength"
								.formatted(Terms.of(light.laser()), words(made), light.wavelengthNm()))
					.naming(Value.constant(light.laser()),
							new Value(Value.Kind.NUMBER, made.stream().map(String::valueOf).toList()),
							Value.number(light.wavelengthNm())));
	}

	private static String words(Set<Integer> wavelengths) {
		return wavelengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private record Light(Laser laser, int wavelengthNm) {
	}

}
