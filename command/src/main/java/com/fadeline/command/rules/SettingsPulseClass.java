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
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: the pulse class fits the laser; published tables mix up picoseconds and
 * nanoseconds, and some lasers emit only one of them.
 */
final class SettingsPulseClass implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_PULSE_CLASS;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String pulses = policy.lasers()
			.pulses()
			.entrySet()
			.stream()
			.map((laser) -> "%s %s".formatted(Terms.of(laser.getKey()), words(laser.getValue())))
			.collect(Collectors.joining("; "));
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"The laser makes pulses of this class: " + pulses, "DOMAIN.md, wavelength and ink")
			.naming(Value.table(policy.lasers()
				.pulses()
				.entrySet()
				.stream()
				.map((laser) -> Value.constant(laser.getKey()).with(Value.constants(laser.getValue()))))));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated)) {
			return Stream.empty();
		}
		Map<Laser, Set<PulseUnit>> pulses = standards.policy().lasers().pulses();
		return SettingsLines.of(intention)
			.flatMap((line) -> finding(line, pulses.getOrDefault(line.laser(), Set.of(PulseUnit.values()))));
	}

	private static Stream<Finding> finding(LaserSettings line, Set<PulseUnit> made) {
		PulseUnit unit = line.pulse().unit();
		return made.contains(unit) ? Stream.empty()
				: Stream.of(Finding
					.caution(ID,
							"The %s laser makes pulses of %s, not of %s; check the unit"
								.formatted(Terms.of(line.laser()), words(made), words(Set.of(unit))))
					.naming(Value.constant(line.laser()), Value.constants(made), Value.constant(unit)));
	}

	private static String words(Set<PulseUnit> units) {
		return units.stream().map((unit) -> unit.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
	}

}
