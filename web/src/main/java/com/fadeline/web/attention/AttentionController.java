package com.fadeline.web.attention;

import java.util.Locale;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.CourseQuery.FindAttention;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the attention list. */
@RestController
@Tag(name = "Attention", description = "What has to be done.")
class AttentionController {

	private final QueryClient views;

	private final ClinicScope reach;

	AttentionController(QueryClient views, ClinicScope reach) {
		this.views = views;
		this.reach = reach;
	}

	@GetMapping("/api/attention")
	@AllowedRoles(sending = FindAttention.class)
	@Operation(summary = "Read the attention list",
			description = "What has to be done now, severe reactions first, then oldest first: sittings not recorded, courses ready for the next sitting, fading checks due, open reactions, consents, health questions and doctor's letters that expire before the next sitting, courses over plan, at a plateau or inactive. Each parameter narrows the list; the operator is the specialist of the next sitting, or else of the last one.")
	Page<AttentionItem> readAttention(@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(required = false) @Nullable OperatorId operatorId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
		return this.views
			.ask(new FindAttention(this.reach.clinics(clinicId), operatorId, page, size, Locale.ENGLISH),
					FindAttention.Result.class)
			.items();
	}

}
