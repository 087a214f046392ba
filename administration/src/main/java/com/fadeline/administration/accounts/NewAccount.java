package com.fadeline.administration.accounts;

import java.time.Instant;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/**
 * Value object of an account to be created.
 *
 * @param requester whose user id is the id of the account, a UUID
 * @param loginName in any case
 * @param passwordHash null where there is no sign-in by password
 * @param passwordUntil until when it works; null where its owner has chosen it
 */
public record NewAccount(Requester requester, String loginName, String displayName, @Nullable String passwordHash,
		@Nullable Instant passwordUntil) {

	/** Creates one whose owner has chosen the password. */
	public NewAccount(Requester requester, String loginName, String displayName, @Nullable String passwordHash) {
		this(requester, loginName, displayName, passwordHash, null);
	}

}
