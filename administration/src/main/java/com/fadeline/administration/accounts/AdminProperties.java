package com.fadeline.administration.accounts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the first administrator.
 *
 * @param password of the account `admin` that the first start creates; null has one
 * generated and printed
 * @param reset gives that account another password, and opens it if it is disabled or
 * locked
 */
@ConfigurationProperties("fadeline.admin")
record AdminProperties(@Nullable String password, boolean reset) {

	static final int SHORTEST = 12;

	AdminProperties {
		password = (password == null || password.isBlank()) ? null : password;
		PasswordRules.Fault fault = (password != null) ? PasswordRules.fault(password, List.of("administrator")) : null;
		if (fault != null) {
			throw new IllegalArgumentException("fadeline.admin.password " + fault.message());
		}
	}

	@Override
	public String toString() {
		return "AdminProperties[]";
	}

}
