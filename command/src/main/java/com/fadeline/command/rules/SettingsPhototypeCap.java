package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.DoseLimits;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: the darker the skin, the more of the light it absorbs: less fluence, and some
 * wavelengths only with a reason.
 */
final class SettingsPhototypeCap implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_PHOTOTYPE_CAP;

	private static final String SOURCE = "Case series PMC10082917: hypopigmentation after high fluence; "
			+ "the shares are practice (DOMAIN.md, added 2026-11-29)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		DoseLimits dose = policy.dose();
		String wavelengths = policy.lasers()
			.notOnDarkSkinNm()
			.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(", "));
		Finding.Value[] numbers = { Finding.Value.share(dose.phototypeFourShare()),
				Finding.Value.share(dose.phototypeFiveSixShare()),
				Finding.Value.numbers(policy.lasers().notOnDarkSkinNm()) };
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"The fluence is at most %.0f %% of the largest usual one on phototype IV, %.0f %% on phototypes V and VI"
					.formatted(dose.phototypeFourShare() * 100, dose.phototypeFiveSixShare() * 100),
				SOURCE)
			.naming(numbers),
				new FindPolicy.Rule(ID, List.of("record"), Severity.BREACH,
						"On phototypes V and VI no wavelength of %s nm".formatted(wavelengths),
						"More dyspigmentation in dark skin (DOMAIN.md, wavelength and ink)")
					.naming(numbers));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		@Nullable Phototype phototype = facts.assessment().phototype();
		if (phototype == null) {
			return Stream.empty();
		}
		List<LaserSettings> lines = SettingsLines.treated(intention)
			.flatMap((laser) -> laser.settings().stream())
			.toList();
		Stream<Finding> risky = (phototype.compareTo(Phototype.V) < 0) ? Stream.empty() : lines.stream()
			.map(LaserSettings::wavelengthNm)
			.distinct()
			.filter(standards.policy().lasers().notOnDarkSkinNm()::contains)
			.map((wavelength) -> Finding
				.breach(ID,
						"%d nm on phototype %s often changes the colour of the skin; use 1064 nm or give a reason"
							.formatted(wavelength, phototype))
				.naming(Value.number(wavelength), Value.constant(phototype)));
		return Stream.concat(risky, lines.stream().flatMap((line) -> over(line, phototype, standards.policy())));
	}

	/** Impossible values are reported by settings.range alone. */
	private static Stream<Finding> over(LaserSettings line, Phototype phototype, Policy policy) {
		double share = policy.dose().fluenceShare(phototype);
		double most = policy.usual().fluenceJcm2(line.wavelengthNm(), line.pulse()).max() * share;
		if (share >= 1 || line.fluenceJcm2() <= most + Shot.ROUNDING
				|| !policy.limits().fluenceJcm2().contains(line.fluenceJcm2())) {
			return Stream.empty();
		}
		double rounded = Math.round(most * 100) / 100.0;
		return Stream.of(Finding
			.caution(ID,
					"%s J/cm² at %d nm is more than the %s J/cm² advised for phototype %s; choose less".formatted(
							Range.plain(line.fluenceJcm2()), line.wavelengthNm(), Range.plain(rounded), phototype))
			.naming(Value.number(line.fluenceJcm2()), Value.number(line.wavelengthNm()), Value.number(rounded),
					Value.constant(phototype)));
	}

}
