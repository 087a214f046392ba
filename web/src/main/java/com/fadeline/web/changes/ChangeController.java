package com.fadeline.web.changes;

import java.util.UUID;

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
class ChangeController {

	private final ChangeReader changes;

	ChangeController(ChangeReader changes) {
		this.changes = changes;
	}

	@GetMapping("/api/changes")
	@Operation(summary = "Read what administrators changed",
			description = "Clinics, devices and accounts, latest first, with who, when, and what it was before; of one of them by `subjectId`. Passwords are never shown.")
	Page<ChangeResponse> readChanges(@RequestParam(required = false) @Nullable UUID subjectId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return this.changes.read(subjectId, page, size);
	}

}
