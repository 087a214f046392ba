package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: eyes are protected from every wavelength used. A description in words alone does
 * not state the wavelengths.
 */
final class EyewearWorn implements Rule {

	private static final RuleId MISSING = RuleId.EYEWEAR_MISSING;

	private static final RuleId COVERS = RuleId.EYEWEAR_COVERS;

	private static final RuleId DENSITY = RuleId.EYEWEAR_DENSITY;

	private static final String SOURCE = "IEC 60825-14; goggles are marked with wavelength and optical density";

	private static final String SOURCE_OF_DENSITY = "IEC 60825-1: a pulse of 1 J at 1064 nm is about 100,000 times "
			+ "the exposure limit of the eye";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(rule(MISSING, Severity.BREACH, "The eyewear of a laser sitting is recorded", SOURCE),
				rule(COVERS, Severity.BREACH, "The eyewear covers every wavelength that was used", SOURCE),
				rule(COVERS, Severity.CAUTION, "The wavelengths that the eyewear covers are recorded", SOURCE),
				rule(DENSITY, Severity.CAUTION,
						"The optical density of the eyewear is recorded and at least %s"
							.formatted(Range.plain(policy.dose().leastOpticalDensity())),
						SOURCE_OF_DENSITY)
					.naming(Value.number(policy.dose().leastOpticalDensity())));
	}

	private static FindPolicy.Rule rule(RuleId id, Severity severity, String sentence, String source) {
		return new FindPolicy.Rule(id, List.of("record"), severity, sentence, source);
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return SettingsLines.treated(intention)
			.flatMap((laser) -> findings(laser, standards.policy().dose().leastOpticalDensity()));
	}

	private static Stream<Finding> findings(LaserTreatment laser, double leastDensity) {
		Eyewear eyewear = laser.eyewear();
		if (eyewear == null) {
			@Nullable String words = laser.eyeProtection();
			return Stream.of((words == null || words.isBlank())
					? Finding.breach(MISSING, "No eyewear is on record; record what was worn or give a reason")
					: notStated());
		}
		return Stream.concat(covers(laser.settings(), eyewear), density(eyewear.opticalDensity(), leastDensity));
	}

	private static Finding notStated() {
		return Finding.caution(COVERS,
				"It is not on record which wavelengths the eyewear covers; record what is marked on it");
	}

	private static Stream<Finding> covers(List<LaserSettings> lines, Eyewear eyewear) {
		if (eyewear.coversNm().isEmpty()) {
			return Stream.of(notStated());
		}
		List<String> bare = lines.stream()
			.map(LaserSettings::wavelengthNm)
			.filter((wavelength) -> wavelength > 0 && !eyewear.covers(wavelength))
			.distinct()
			.sorted()
			.map(String::valueOf)
			.toList();
		return bare.isEmpty() ? Stream.empty()
				: Stream.of(Finding.breach(COVERS,
						"The eyewear covers %s nm, not %s nm; correct it or give a reason".formatted(
								eyewear.coversNm().stream().map(Eyewear.Span::words).collect(Collectors.joining(", ")),
								String.join(", ", bare)))
					.naming(new Value(Value.Kind.NUMBER, bare)));
	}

	private static Stream<Finding> density(@Nullable Double density, double least) {
		if (density == null) {
			return Stream.of(Finding.caution(DENSITY,
					"The optical density of the eyewear is not on record; record what is marked on it"));
		}
		return (density >= least) ? Stream.empty()
				: Stream.of(Finding
					.caution(DENSITY,
							"An optical density of %s is less than %s; check the eyewear"
								.formatted(Range.plain(density), Range.plain(least)))
					.naming(Value.number(density), Value.number(least)));
	}

}
