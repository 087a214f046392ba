package com.fadeline.web.passkeys;

import com.fadeline.api.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who has to have a passkey.
 *
 * @param requiredOf whose local accounts open nothing by a password alone
 */
@ConfigurationProperties("fadeline.passkeys")
public record PasskeyProperties(@DefaultValue("nobody") RequiredOf requiredOf) {

	/** Whose accounts need one. */
	public enum RequiredOf {

		/** Whoever has one uses it. */
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
