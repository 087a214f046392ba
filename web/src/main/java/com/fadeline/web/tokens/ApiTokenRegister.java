package com.fadeline.web.tokens;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/**
 * Port for the API tokens. Every change is on record with who made it; whoever is no
 * administrator is refused. Refusals are those of the staff accounts.
 */
public interface ApiTokenRegister {

	/** All of them, those first that were made last. */
	List<ApiToken> tokens(Requester by);

	/**
	 * Makes a token; the same again changes nothing.
	 * @return its secret, which is shown this once; null where the token was there
	 */
	@Nullable String add(UUID token, ApiToken.Details details, Requester by);

	/** Revokes a token, which works with no request any more; again changes nothing. */
	void revoke(UUID token, Requester by);

}
