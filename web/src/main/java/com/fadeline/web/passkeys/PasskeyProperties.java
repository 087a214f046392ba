package com.fadeline.web.passkeys;

import com.fadeline.api.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of required passkeys.
 *
 * @param requiredOf roles whose local accounts need a passkey besides a password
 */
@ConfigurationProperties("fadeline.passkeys")
public record PasskeyProperties(@DefaultValue("nobody") RequiredOf requiredOf) {

	/** Accounts that need a passkey. */
	public enum RequiredOf {

		/** None; an account that has a passkey still uses it. */
		NOBODY,
		/** Administrators, who see everything. */
		ADMINISTRATORS,
		/** Administrators, managers and specialists. */
		STAFF

	}

	boolean isRequiredOf(Role role) {
		return switch (this.requiredOf) {
			case NOBODY -> false;
			case ADMINISTRATORS -> role == Role.ADMIN;
			case STAFF -> role != Role.CLIENT;
		};
	}

}
