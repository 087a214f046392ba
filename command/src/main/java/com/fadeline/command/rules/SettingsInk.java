package com.fadeline.command.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a wavelength fades the colours that absorb it. An unknown colour or wavelength
 * yields no finding.
 */
final class SettingsInk implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_INK;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String inks = policy.lasers()
			.inks()
			.entrySet()
			.stream()
			.map((ink) -> "%d nm %s".formatted(ink.getKey(), words(ink.getValue())))
			.collect(Collectors.joining("; "));
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"The wavelength suits a colour that is present: " + inks, "DOMAIN.md, wavelength and ink")
			.naming(Value.table(policy.lasers()
				.inks()
				.entrySet()
				.stream()
				.map((ink) -> Value.wavelength(ink.getKey()).with(Value.constants(ink.getValue()))))));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Set<Colour> present = facts.assessment().colours();
		if (present.isEmpty() || present.contains(Colour.OTHER) || !(intention instanceof Proposal.Treated)) {
			return Stream.empty();
		}
		Map<Integer, Set<Colour>> inks = standards.policy().lasers().inks();
		return SettingsLines.of(intention)
			.map(LaserSettings::wavelengthNm)
			.distinct()
			.flatMap((wavelength) -> finding(wavelength, inks.getOrDefault(wavelength, present), present));
	}

	private static Stream<Finding> finding(int wavelength, Set<Colour> suited, Set<Colour> present) {
		return present.stream().anyMatch(suited::contains) ? Stream.empty()
				: Stream.of(Finding
					.caution(ID,
							"%d nm suits %s, but the ink is %s; check the wavelength".formatted(wavelength,
									words(suited), words(present)))
					.naming(Value.number(wavelength), Value.constants(suited), Value.constants(present)));
	}

	private static String words(Set<Colour> colours) {
		return colours.stream()
			.map((colour) -> colour.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

}
