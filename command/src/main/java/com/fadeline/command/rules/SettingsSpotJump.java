package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a larger spot reaches deeper, so it begins with less fluence than the smaller one
 * had.
 */
final class SettingsSpotJump implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_SPOT_JUMP;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"A spot larger than at the last sitting on the zone, at the same wavelength and pulse class, has a lower fluence",
				"Practice: a larger spot scatters less, so more light reaches the ink"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated treated)) {
			return Stream.empty();
		}
		List<Shot> earlier = Shot.beside(treated, facts, standards);
		Map<Jump, List<String>> zones = new LinkedHashMap<>();
		Shot.of(treated.treatment())
			.forEach((shot) -> jump(shot, earlier, facts, standards)
				.ifPresent((jump) -> zones.computeIfAbsent(jump, (same) -> new ArrayList<>())
					.addAll(Stream.ofNullable(shot.zone()).toList())));
		return zones.entrySet().stream().map((jump) -> jump.getKey().finding(jump.getValue()));
	}

	private static Optional<Jump> jump(Shot shot, List<Shot> earlier, CourseFacts facts, RuleContext standards) {
		Double spot = shot.spotMm();
		return shot.lastAlike(earlier, facts)
			.stream()
			.filter((last) -> last.spotMm() != null)
			.max(Comparator.comparingDouble(SettingsSpotJump::spotMm).thenComparing(Shot::fluenceJcm2))
			.flatMap((last) -> {
				Double before = last.spotMm();
				return (spot == null || before == null || spot <= before + Shot.ROUNDING
						|| shot.fluenceJcm2() < last.fluenceJcm2() - Shot.ROUNDING) ? Optional.empty()
								: Optional.of(new Jump(spot, before, shot.fluenceJcm2(), last.fluenceJcm2(),
										shot.wavelengthNm(), standards.day(last.at())));
			});
	}

	private static double spotMm(Shot shot) {
		Double spot = shot.spotMm();
		return (spot == null) ? 0 : spot;
	}

	/**
	 * Value object of a larger spot whose fluence is not lower.
	 *
	 * @param day the day of the last one
	 */
	private record Jump(double spotMm, double lastMm, double fluenceJcm2, double lastJcm2, int wavelengthNm,
			LocalDate day) {

		Finding finding(List<String> zones) {
			return Finding.caution(ID,
					"%s: a spot of %s mm with %s J/cm² at %d nm, after %s mm with %s J/cm² on %s; start a larger spot at a lower fluence"
						.formatted(String.join(", ", zones), Range.plain(this.spotMm), Range.plain(this.fluenceJcm2),
								this.wavelengthNm, Range.plain(this.lastMm), Range.plain(this.lastJcm2), this.day))
				.naming(Value.zones(zones), Value.number(this.spotMm), Value.number(this.fluenceJcm2),
						Value.number(this.wavelengthNm), Value.number(this.lastMm), Value.number(this.lastJcm2),
						Value.day(this.day));
		}

	}

}
