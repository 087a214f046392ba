package com.fadeline.app.accounts;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param requester whose user id is the id of the account, a UUID
 * @param loginName in any case
 * @param passwordHash null where nobody signs in by password
 */
public record NewAccount(Requester requester, String loginName, String displayName, @Nullable String passwordHash) {
}
