package com.fadeline.web.account;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

@RestController
@ConditionalOnWebApplication
@Tag(name = "Account", description = "The account of the caller.")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class AccountController {

	private final PasswordChange passwords;

	AccountController(PasswordChange passwords) {
		this.passwords = passwords;
	}

	@PutMapping("/api/account/password")
	@Operation(summary = "Change your own password",
			description = "12 characters or more. All other sessions of the account are signed out. A wrong old password counts towards the lock-out.")
	ResponseEntity<Void> changePassword(@Valid @RequestBody PasswordBody body,
			@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who, HttpServletRequest request,
			HttpServletResponse response) {
		this.passwords.change(who, body.oldPassword(), body.newPassword(), request, response);
		return ResponseEntity.noContent().build();
	}

}
