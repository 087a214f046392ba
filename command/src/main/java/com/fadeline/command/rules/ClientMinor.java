package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: minors do not consent alone. */
final class ClientMinor implements Rule {

	private static final RuleId ID = RuleId.CLIENT_MINOR;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				"The client is %d or older on the day of the sitting".formatted(policy.adultAge()),
				"Law and practice; clinics set it")
			.naming(Value.number(policy.adultAge())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		LocalDate birthDate = facts.birthDate();
		if (birthDate == null || !(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		int adultAge = standards.policy().adultAge();
		LocalDate comingOfAge = birthDate.plusYears(adultAge);
		return standards.day(visit.at()).isBefore(comingOfAge)
				? Stream.of(
						Finding
							.breach(ID,
									"The client is not %d until %s; wait or give a reason".formatted(adultAge,
											comingOfAge))
							.naming(Value.number(adultAge), Value.day(comingOfAge)))
				: Stream.empty();
	}

}
