package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.policy.DoseLimits;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: the dose of a numbing cream, by the weight of the client and the area of skin;
 * creams on large areas have killed. An unknown weight yields no finding.
 */
final class AnaestheticDose implements Rule {

	private static final RuleId ID = RuleId.ANAESTHETIC_DOSE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		DoseLimits dose = policy.dose();
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.CAUTION,
				"A local anaesthetic is at most %s mg for each kg of body weight, on at most %s cm²"
					.formatted(Range.plain(dose.anaestheticMgPerKg()), Range.plain(dose.anaestheticAreaCm2())),
				"FDA: 4.5 mg/kg lidocaine is the infiltrated maximum; warning on numbing creams on large areas "
						+ "before cosmetic laser; the area limit is practice (DOMAIN.md, added 2026-11-29)")
			.naming(Value.number(dose.anaestheticMgPerKg()), Value.number(dose.anaestheticAreaCm2())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return (intention instanceof Proposal.Treated treated)
				? findings(treated.treatment(), standards.policy().dose()) : Stream.empty();
	}

	private static Stream<Finding> findings(Treatment treatment, DoseLimits dose) {
		Anaesthetic anaesthetic = treatment.anaesthetic();
		if (anaesthetic == null) {
			return Stream.empty();
		}
		@Nullable Double own = anaesthetic.areaCm2();
		return Stream.concat(drug(anaesthetic, dose.anaestheticMgPerKg()),
				area((own == null) ? treatment.areaCm2() : own, dose.anaestheticAreaCm2()));
	}

	private static Stream<Finding> drug(Anaesthetic anaesthetic, double most) {
		@Nullable Double milligrams = anaesthetic.milligrams();
		Double weight = anaesthetic.bodyWeightKg();
		if (milligrams == null || weight == null || !(milligrams / weight > most + Shot.ROUNDING)) {
			return Stream.empty();
		}
		double each = Math.ceil(milligrams / weight * 10) / 10;
		return Stream.of(Finding
			.caution(ID,
					"%.0f mg of anaesthetic at a body weight of %s kg is %s mg/kg, more than %s mg/kg; use less"
						.formatted(milligrams, Range.plain(weight), Range.plain(each), Range.plain(most)))
			.naming(Value.number(Math.round(milligrams)), Value.number(weight), Value.number(each),
					Value.number(most)));
	}

	private static Stream<Finding> area(@Nullable Double area, double most) {
		return Stream.ofNullable(area)
			.filter((known) -> known > most)
			.map((known) -> Finding
				.caution(ID,
						"Anaesthetic on %s cm², more than %s cm²; numb a smaller area at a time"
							.formatted(Range.plain(known), Range.plain(most)))
				.naming(Value.number(known), Value.number(most)));
	}

}
