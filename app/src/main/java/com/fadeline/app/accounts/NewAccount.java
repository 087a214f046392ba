package com.fadeline.app.accounts;

import java.time.Instant;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param requester whose user id is the id of the account, a UUID
 * @param loginName in any case
 * @param passwordHash null where nobody signs in by password
 * @param passwordUntil until when it works; null where its owner has chosen it
 */
public record NewAccount(Requester requester, String loginName, String displayName, @Nullable String passwordHash,
		@Nullable Instant passwordUntil) {

	/** One whose owner has chosen the password. */
	public NewAccount(Requester requester, String loginName, String displayName, @Nullable String passwordHash) {
		this(requester, loginName, displayName, passwordHash, null);
	}

}
