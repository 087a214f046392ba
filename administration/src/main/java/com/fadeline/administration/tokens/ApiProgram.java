package com.fadeline.administration.tokens;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.Requester;

/**
 * Principal of a program with an API token of its own.
 *
 * @param requester its user id is the id of the token
 * @param displayName the name of the token
 */
public record ApiProgram(Requester requester, String displayName) implements SignedIn {

	@Override
	public String getName() {
		return this.requester.userId();
	}

}
