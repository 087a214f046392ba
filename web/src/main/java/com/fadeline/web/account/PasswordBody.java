package com.fadeline.web.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Request body of a password change; neither password is ever returned, not even in an
 * error.
 */
record PasswordBody(@NotNull @Schema(format = "password", maxLength = 200) String oldPassword,
		@NotNull @Schema(format = "password", minLength = 12, maxLength = 200) String newPassword) {

	@Override
	public String toString() {
		return "PasswordBody[]";
	}

}
