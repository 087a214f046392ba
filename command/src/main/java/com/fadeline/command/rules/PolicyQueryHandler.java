package com.fadeline.command.rules;

import java.util.List;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.policy.ScreeningPolicy;

/**
 * Handler of queries for the rules in force; on the write side, since they apply there.
 */
@Component
class PolicyQueryHandler {

	private final Clinics clinics;

	private final Policy common;

	PolicyQueryHandler(Clinics clinics, Policy common) {
		this.clinics = clinics;
		this.common = common;
	}

	@QueryHandler
	FindPolicy.Result handle(FindPolicy query) {
		Policy policy = Optional.ofNullable(query.clinicId())
			.map((clinic) -> this.clinics.of(clinic).policy())
			.orElse(this.common);
		OpeningHours hours = Optional.ofNullable(query.clinicId())
			.map((clinic) -> this.clinics.of(clinic).openingHours())
			.orElse(OpeningHours.NONE);
		return new FindPolicy.Result(Rulebook.described(policy), policy, items(policy), hours.texts());
	}

	private static List<FindPolicy.Item> items(Policy policy) {
		ScreeningPolicy screening = policy.screening();
		return screening.items().keySet().stream().map((item) -> FindPolicy.Item.of(item, screening)).toList();
	}

}
