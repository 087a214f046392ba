package com.fadeline.web.signins;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.api.Page;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;

@RestController
@ConditionalOnWebApplication
@Tag(name = "Audit", description = "Who viewed which records, and what administrators changed.")
@AllowedRoles(ADMIN)
class SignInController {

	private final SignInReader signIns;

	SignInController(SignInReader signIns) {
		this.signIns = signIns;
	}

	@GetMapping("/api/sign-ins")
	@Operation(summary = "Read who signed in and who was refused",
			description = "Sign-ins, wrong passwords, locks, links made, used and refused, requests without permission (403) and beyond the limits (429), latest first; filter by `kind` or by account with `userId`. A name that no account has is kept as a digest only. A program's sign-in is logged once an hour, the same refusal once a minute.")
	Page<SignInResponse> readSignIns(@RequestParam(required = false) SignInEntry.@Nullable Kind kind,
			@RequestParam(required = false) @Nullable String userId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return this.signIns.read(kind, userId, page, size);
	}

}
