package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.LaserSettings;

/** Fluence is pulse energy over the area of the spot, so the three must agree. */
final class SettingsEnergy implements Rule {

	private static final String ID = "settings.energy";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(
				new FindPolicy.Rule(ID, List.of("record"), Severity.INVALID,
						"A stated pulse energy differs by at most %.0f %% from fluence times spot area"
							.formatted(policy.energyTolerance() * 100),
						"Fluence = pulse energy / (pi (spot/2)^2), spot in cm"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		return SettingsLines.of(intention).flatMap((line) -> finding(line, standards.policy().energyTolerance()));
	}

	private static Stream<Finding> finding(LaserSettings line, double tolerance) {
		@Nullable Double stated = line.energyMj();
		double expected = energyMj(line);
		if (stated == null || Math.abs(stated - expected) <= tolerance * expected) {
			return Stream.empty();
		}
		return Stream.of(Finding.invalid(ID,
				"A pulse energy of %s mJ does not fit %s J/cm² on a %s mm spot, which is %.1f mJ; correct one of them"
					.formatted(stated, line.fluenceJcm2(), line.spotMm(), expected))
			.naming(Value.number(stated), Value.number(line.fluenceJcm2()), Value.number(line.spotMm()),
					Value.number(expected)));
	}

	private static double energyMj(LaserSettings line) {
		double radiusCm = line.spotMm() / 20;
		return line.fluenceJcm2() * Math.PI * radiusCm * radiusCm * 1000;
	}

}
