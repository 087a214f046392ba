package com.fadeline.web.policy;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the clinical policy. */
@RestController
@Tag(name = "Policy", description = "The clinical rules and their numbers.")
class PolicyController {

	private final QueryClient views;

	PolicyController(QueryClient views) {
		this.views = views;
	}

	@GetMapping("/api/policy")
	@AllowedRoles(sending = FindPolicy.class)
	@Operation(summary = "Read the policy",
			description = "The rules in force with their numbers and sources, and the health questions with what each answer leads to: those of a clinic, else the defaults.")
	FindPolicy.Result readPolicy(@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return this.views.ask(new FindPolicy(clinicId), FindPolicy.Result.class);
	}

}
