package com.fadeline.web.attention;

import java.util.Locale;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.AttentionQuery.FindCourseAttention;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the attention list. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/attention")
@Tag(name = "Attention", description = "What has to be done.")
class AttentionController {

	private final QueryClient views;

	private final ClinicScope reach;

	private final AttentionItems items;

	AttentionController(QueryClient views, ClinicScope reach, AttentionItems items) {
		this.views = views;
		this.reach = reach;
		this.items = items;
	}

	@GetMapping
	@AllowedRoles(sending = FindAttention.class)
	@Operation(summary = "Read the attention list",
			description = "What has to be done now, severe reactions first, then other reactions, messages, what the next sitting needs and the rest, each oldest first: sittings not recorded, courses ready for the next sitting, fading checks due, open reactions, consents, health questions and doctor's letters that expire before the next sitting, courses over plan, at a plateau or inactive. Each parameter narrows the list; the operator is the specialist of the next sitting, or else of the last one. With `deferred=true` it lists what is put off instead.")
	Page<AttentionItem> readAttention(@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(required = false) @Nullable OperatorId operatorId,
			@RequestParam(required = false) @Nullable AttentionKind kind,
			@RequestParam(defaultValue = "false") boolean deferred,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
		return this.views
			.ask(new FindAttention(this.reach.clinics(clinicId), operatorId, page, size, Locale.ENGLISH, kind,
					deferred), FindAttention.Result.class)
			.items();
	}

	@GetMapping("/count")
	@AllowedRoles(sending = CountAttention.class)
	@Operation(summary = "Count the attention list",
			description = "How many items are due, and how many of them are severe reactions. It is cheap to ask, and may be two seconds old.")
	CountAttention.Result countAttention(@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return this.views.ask(new CountAttention(this.reach.clinics(clinicId)), CountAttention.Result.class);
	}

	@GetMapping("/counts")
	@AllowedRoles(sending = CountAttentionByKind.class)
	@Operation(summary = "Count the attention list by clinic and kind",
			description = "How many items are due, and how many of them have been for more than 90 days.")
	CountAttentionByKind.Result countAttentionByKind(@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return this.views.ask(new CountAttentionByKind(this.reach.clinics(clinicId)),
				CountAttentionByKind.Result.class);
	}

	@PutMapping("/{item}/deferral")
	@AllowedRoles(sending = FindCourseAttention.class)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Put off an item of the attention list",
			description = "It is not due until that day, at most a year from now; another day replaces the one before. Who put it off, and when, is on record and shown with it. A new reason for the same course is another item and is shown at once. Severe reactions cannot be put off.")
	void deferItem(@PathVariable UUID item, @Valid @RequestBody DeferralBody body) {
		this.items.defer(this.items.item(item, body.courseId()), body.until());
	}

	@DeleteMapping("/{item}/deferral")
	@AllowedRoles(sending = FindCourseAttention.class)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Make an item of the attention list due again",
			description = "Repeating the request changes nothing.")
	void resumeItem(@PathVariable UUID item, @RequestParam CourseId courseId) {
		this.items.resume(this.items.item(item, courseId));
	}

}
