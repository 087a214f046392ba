package com.fadeline.web.course.opening;

import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Controller of estimates for a course that is not yet open. */
@RestController
@Tag(name = "Courses")
class EstimateController {

	private final QueryClient views;

	EstimateController(QueryClient views) {
		this.views = views;
	}

	@PostMapping("/api/estimates")
	@AllowedRoles(sending = EstimateSittings.class)
	@Operation(summary = "Estimate a course",
			description = "How many sittings full removal may take, by what is known of skin and ink, and the plan of a course with that target (95 % if left out), within the limits of the clinic, else the defaults. An estimate, not a promise; nothing is stored.")
	EstimateSittings.Result estimateSittings(@Valid @RequestBody EstimateBody body) {
		return this.views.ask(body.query(), EstimateSittings.Result.class);
	}

}
