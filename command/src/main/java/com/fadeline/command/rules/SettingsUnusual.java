package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Policy;
import com.fadeline.api.Policy.Range;
import com.fadeline.api.Policy.SettingsLimits;
import com.fadeline.api.Policy.UsualSettings;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.LaserSettings;
import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.Technique;
import com.fadeline.command.rules.Measured.Setting;

/** A laser setting outside of what is usual may be meant, or a slip of the pen. */
final class SettingsUnusual implements Rule {

	private static final String ID = "settings.unusual";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		UsualSettings usual = policy.usual();
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				("Fluence %s J/cm² (ps), %s (ns at 1064 nm), %s (ns at 532 nm), %s (other ns), spot %s mm, pulse %s ps or %s ns, "
						+ "repetition %s Hz, one pass, with R20 or a perfluorodecalin patch up to %d, treated area up to %s cm²")
					.formatted(usual.picosecondJcm2().span(), usual.nanosecond1064Jcm2().span(),
							usual.nanosecond532Jcm2().span(), usual.nanosecondJcm2().span(), usual.spotMm().span(),
							usual.pulsePs().span(), usual.pulseNs().span(), usual.repetitionHz().span(),
							usual.maxPasses(), new Range(0, usual.maxAreaCm2()).span()),
				"Device tables and published settings (DOMAIN.md, laser settings)"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		if (!(intention instanceof Intention.Treated treated)
				|| !(treated.treatment() instanceof LaserTreatment laser)) {
			return Stream.empty();
		}
		UsualSettings usual = standards.policy().usual();
		SettingsLimits limits = standards.policy().limits();
		boolean repeats = laser.technique() == Technique.R20 || laser.technique() == Technique.PFD_PATCH;
		Range passes = new Range(1, repeats ? usual.maxPasses() : 1);
		Stream<Measured> odd = Stream.concat(
				laser.settings().stream().flatMap((line) -> unusual(line, passes, usual, limits)),
				Measured.outside(Setting.AREA, laser.areaCm2(), new Range(0, usual.maxAreaCm2()))
					.filter((area) -> limits.areaCm2().contains(area.value())));
		return odd.map((value) -> Finding.caution(ID, value.message()).naming(value.values()));
	}

	/** What cannot be is told by settings.range alone. */
	private static Stream<Measured> unusual(LaserSettings line, Range passes, UsualSettings usual,
			SettingsLimits limits) {
		boolean picosecond = line.pulse().picosecond();
		return Stream.of(
				Measured
					.outside(Setting.FLUENCE, line.fluenceJcm2(), usual.fluenceJcm2(line.wavelengthNm(), line.pulse()))
					.filter((fluence) -> limits.fluenceJcm2().contains(fluence.value())),
				Measured.outside(Setting.SPOT, line.spotMm(), usual.spotMm())
					.filter((spot) -> limits.spotMm().contains(spot.value())),
				Measured.pulse(line.pulse(), usual.pulsePs(), usual.pulseNs())
					.filter((pulse) -> (picosecond ? limits.pulsePs() : limits.pulseNs()).contains(pulse.value())),
				Measured.outside(Setting.REPETITION, line.repetitionHz(), usual.repetitionHz())
					.filter((rate) -> limits.repetitionHz().contains(rate.value())),
				Measured.outside(Setting.PASSES, line.passes(), passes)
					.filter((count) -> limits.passes().contains(count.value())))
			.flatMap((values) -> values);
	}

}
