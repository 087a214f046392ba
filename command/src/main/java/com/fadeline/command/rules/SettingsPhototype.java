package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.LaserChoice;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: dark skin itself absorbs the shorter wavelengths and may change its colour.
 * Wavelengths that need a reason there are reported by settings.phototypeCap.
 */
final class SettingsPhototype implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_PHOTOTYPE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"On phototypes V and VI no wavelength of "
						+ risky(policy.lasers()).map(String::valueOf).collect(Collectors.joining(", ", "", " nm")),
				"1064 nm is safest for phototypes IV to VI (DOMAIN.md, wavelength and ink)")
			.naming(Value.numbers(risky(policy.lasers()).toList())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		Phototype phototype = facts.assessment().phototype();
		if (phototype == null || phototype.compareTo(Phototype.V) < 0 || !(intention instanceof Proposal.Treated)) {
			return Stream.empty();
		}
		return SettingsLines.of(intention)
			.map(LaserSettings::wavelengthNm)
			.distinct()
			.filter((wavelength) -> risky(standards.policy().lasers()).anyMatch(wavelength::equals))
			.map((wavelength) -> Finding
				.caution(ID,
						"%d nm on phototype %s may change the colour of the skin; 1064 nm is safest"
							.formatted(wavelength, phototype))
				.naming(Value.number(wavelength), Value.constant(phototype)));
	}

	private static Stream<Integer> risky(LaserChoice lasers) {
		return lasers.riskyOnDarkSkinNm()
			.stream()
			.filter((wavelength) -> !lasers.notOnDarkSkinNm().contains(wavelength));
	}

}
