package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.DoseLimits;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.Policy.SettingsLimits;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: fluence is pulse energy over the area of the spot, so the three must agree;
 * without a stated energy, the other two must yield one that devices provide.
 */
final class SettingsEnergy implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_ENERGY;

	private static final double MJ_PER_J = 1000;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		DoseLimits dose = policy.dose();
		Finding.Value[] numbers = { Finding.Value.share(policy.energyTolerance()),
				Finding.Value.number(dose.picosecondPulseJ()), Finding.Value.number(dose.nanosecondPulseJ()) };
		return List.of(
				new FindPolicy.Rule(ID, List.of("record"), Severity.INVALID,
						"A stated pulse energy differs by at most %.0f %% from fluence times spot area"
							.formatted(policy.energyTolerance() * 100),
						"Fluence = pulse energy / (pi (spot/2)^2), spot in cm; the tolerance is practice")
					.naming(numbers),
				new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
						"Where no pulse energy is stated, fluence times spot area is at most %s J (ps) or %s J (ns)"
							.formatted(Range.plain(dose.picosecondPulseJ()), Range.plain(dose.nanosecondPulseJ())),
						"Practice: above the pulse energy of devices in use (DOMAIN.md, added 2026-11-29)")
					.naming(numbers));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Policy policy = standards.policy();
		Stream<Finding> stated = SettingsLines.of(intention)
			.flatMap((line) -> disagreement(line, policy.energyTolerance()));
		Stream<Finding> implausible = SettingsLines.treated(intention)
			.flatMap((laser) -> laser.settings().stream())
			.filter((line) -> line.energyMj() == null && possible(line, policy.limits()))
			.flatMap((line) -> implausible(line, policy.dose().pulseJ(line.pulse())));
		return Stream.concat(stated, implausible);
	}

	private static Stream<Finding> disagreement(LaserSettings line, double tolerance) {
		@Nullable Double stated = line.energyMj();
		double expected = energyMj(line);
		if (stated == null || Math.abs(stated - expected) <= tolerance * expected) {
			return Stream.empty();
		}
		return Stream.of(Finding.invalid(ID,
				"A pulse energy of %s mJ does not fit %s J/cm² on a %s mm spot, which needs %.1f mJ; correct one of them"
					.formatted(stated, line.fluenceJcm2(), line.spotMm(), expected))
			.naming(Value.number(stated), Value.number(line.fluenceJcm2()), Value.number(line.spotMm()),
					Value.number(expected)));
	}

	/** Impossible values are reported by settings.range alone. */
	private static boolean possible(LaserSettings line, SettingsLimits limits) {
		return limits.fluenceJcm2().contains(line.fluenceJcm2()) && limits.spotMm().contains(line.spotMm());
	}

	private static Stream<Finding> implausible(LaserSettings line, double most) {
		double joules = energyMj(line) / MJ_PER_J;
		if (joules <= most) {
			return Stream.empty();
		}
		return Stream.of(Finding.caution(ID,
				"%s J/cm² on a %s mm spot needs %.2f J per pulse, more than the %s J that devices deliver (%s); check fluence and spot size"
					.formatted(Range.plain(line.fluenceJcm2()), Range.plain(line.spotMm()), joules, Range.plain(most),
							line.pulse().picosecond() ? "ps" : "ns"))
			.naming(Value.number(line.fluenceJcm2()), Value.number(line.spotMm()), Value.number(joules),
					Value.number(most), Value.constant(line.pulse().unit())));
	}

	private static double energyMj(LaserSettings line) {
		return line.fluenceJcm2() * SettingsLines.spotCm2(line) * MJ_PER_J;
	}

}
