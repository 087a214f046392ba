package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Screening;

/**
 * The contraindication questions are answered before a sitting, and not too long before.
 */
final class ScreeningInForce implements Rule {

	private static final String MISSING = "screening.missing";

	private static final String EXPIRED = "screening.expired";

	private static final String SOURCE = "Agreed practice; clinics set it (DOMAIN.md, screening)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String missing = "The contraindication questions were answered before the sitting";
		String expired = "The contraindication questions were answered at most %d days before the sitting"
			.formatted(policy.screening().validDays());
		return List.of(new FindPolicy.Rule(MISSING, List.of("schedule"), Severity.CAUTION, missing, SOURCE),
				new FindPolicy.Rule(MISSING, List.of("record"), Severity.BREACH, missing, SOURCE),
				new FindPolicy.Rule(EXPIRED, List.of("schedule"), Severity.CAUTION, expired, SOURCE),
				new FindPolicy.Rule(EXPIRED, List.of("record"), Severity.BREACH, expired, SOURCE));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		if (!(intention instanceof Intention.Visit visit)) {
			return Stream.empty();
		}
		List<Screening> answered = facts.preparation().screeningsBy(visit.at()).toList();
		if (answered.isEmpty()) {
			return Stream.of(new Finding(MISSING, visit.unpreparedSeverity(),
					"No screening before %s; ask the contraindication questions".formatted(visit.at()))
				.naming(Value.moment(visit.at())));
		}
		LocalDate last = standards.day(answered.getLast().answeredAt());
		int validDays = standards.policy().screening().validDays();
		if (ChronoUnit.DAYS.between(last, standards.day(visit.at())) <= validDays) {
			return Stream.empty();
		}
		return Stream.of(new Finding(EXPIRED, visit.unpreparedSeverity(),
				"The screening of %s holds for %d days, until %s; ask the questions again".formatted(last, validDays,
						last.plusDays(validDays)))
			.naming(Value.day(last), Value.number(validDays), Value.day(last.plusDays(validDays))));
	}

}
