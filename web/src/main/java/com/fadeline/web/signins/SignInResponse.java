package com.fadeline.web.signins;

import java.time.Instant;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.api.id.ClientId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Response body of one entry of the sign-in record, with the name of the account.
 *
 * @param userName null if no account has the id
 */
@Schema(name = "ToldSignIn")
record SignInResponse(Instant at, SignInEntry.Kind kind, SignInEntry.@Nullable Way way, @Nullable String userId,
		@Nullable String userName, @Nullable String nameHash, @Nullable ClientId clientId, @Nullable String address,
		@Nullable String detail) {
}
