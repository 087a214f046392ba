package com.fadeline.administration.tokens;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/**
 * Port for API tokens. Every change is recorded with its author; requesters other than
 * administrators are rejected. Rejections are those of the staff accounts.
 */
public interface ApiTokenRegister {

	/** Returns all tokens, the latest first. */
	List<ApiToken> tokens(Requester by);

	/**
	 * Creates a token; the same again changes nothing.
	 * @return its secret, which is returned only this once; null if the token already
	 * existed
	 */
	@Nullable String add(UUID token, ApiToken.Details details, Requester by);

	/**
	 * Revokes a token, which is accepted with no further request; the same again changes
	 * nothing.
	 */
	void revoke(UUID token, Requester by);

}
