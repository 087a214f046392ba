package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.Policy.SettingsLimits;
import com.fadeline.api.policy.Policy.UsualSettings;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.command.rules.Measured.Setting;

/** Rule: an unusual laser setting may be intended or mistyped. */
final class SettingsUnusual implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_UNUSUAL;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		UsualSettings usual = policy.usual();
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				("Fluence %s J/cm² (ps), %s (ns at 1064 nm), %s (ns at 532 nm), %s (other ns), spot %s mm, pulse %s ps or %s ns, "
						+ "repetition %s Hz, one pass over a zone at a wavelength, with R20 %s, with a perfluorodecalin patch up to %d, "
						+ "treated area up to %s cm²")
					.formatted(usual.picosecondJcm2().span(), usual.nanosecond1064Jcm2().span(),
							usual.nanosecond532Jcm2().span(), usual.nanosecondJcm2().span(), usual.spotMm().span(),
							usual.pulsePs().span(), usual.pulseNs().span(), usual.repetitionHz().span(),
							policy.dose().r20Passes().span(), usual.maxPasses(), Range.plain(usual.maxAreaCm2())),
				"Device tables and published settings; Kossida 2012 for R20 (DOMAIN.md, laser settings)")
			.naming(usual.picosecondJcm2().value(), usual.nanosecond1064Jcm2().value(),
					usual.nanosecond532Jcm2().value(), usual.nanosecondJcm2().value(), usual.spotMm().value(),
					usual.pulsePs().value(), usual.pulseNs().value(), usual.repetitionHz().value(),
					Finding.Value.range(1, usual.maxPasses()), Finding.Value.range(0, usual.maxAreaCm2()),
					policy.dose().r20Passes().value()));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Treated treated)
				|| !(treated.treatment() instanceof LaserTreatment laser)) {
			return Stream.empty();
		}
		UsualSettings usual = standards.policy().usual();
		SettingsLimits limits = standards.policy().limits();
		Stream<Finding> odd = Stream
			.concat(laser.settings().stream().flatMap((line) -> unusual(line, usual, limits)),
					Measured.outside(Setting.AREA, laser.areaCm2(), new Range(0, usual.maxAreaCm2()))
						.filter((area) -> limits.areaCm2().contains(area.value())))
			.map((value) -> Finding.caution(ID, value.message()).naming(value.values()));
		Range passes = passes(laser.technique(), standards.policy());
		return Stream.concat(odd,
				Passes.of(laser.settings(), laser.zones())
					.stream()
					.filter((each) -> !passes.contains(each.count()) && limits.passes().contains(each.count()))
					.map((each) -> Finding.caution(ID, each.message(passes)).naming(each.values(passes))));
	}

	private static Range passes(@Nullable Technique technique, Policy policy) {
		return switch (technique) {
			case R20 -> policy.dose().r20Passes();
			case PFD_PATCH -> new Range(1, policy.usual().maxPasses());
			case STANDARD -> new Range(1, 1);
			case null -> new Range(1, 1);
		};
	}

	/** Impossible values are reported by settings.range alone. */
	private static Stream<Measured> unusual(LaserSettings line, UsualSettings usual, SettingsLimits limits) {
		boolean picosecond = line.pulse().picosecond();
		return Stream
			.of(Measured
				.outside(Setting.FLUENCE, line.fluenceJcm2(), usual.fluenceJcm2(line.wavelengthNm(), line.pulse()))
				.filter((fluence) -> limits.fluenceJcm2().contains(fluence.value())),
					Measured.outside(Setting.SPOT, line.spotMm(), usual.spotMm())
						.filter((spot) -> limits.spotMm().contains(spot.value())),
					Measured.pulse(line.pulse(), usual.pulsePs(), usual.pulseNs())
						.filter((pulse) -> (picosecond ? limits.pulsePs() : limits.pulseNs()).contains(pulse.value())),
					Measured.outside(Setting.REPETITION, line.repetitionHz(), usual.repetitionHz())
						.filter((rate) -> limits.repetitionHz().contains(rate.value())))
			.flatMap((values) -> values);
	}

}
