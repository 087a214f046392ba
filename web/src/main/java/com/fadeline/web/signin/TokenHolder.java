package com.fadeline.web.signin;

import com.fadeline.administration.accounts.SignedIn;

import com.fadeline.api.Requester;

/** Principal with a bearer token of an OpenID provider. */
public record TokenHolder(Requester requester, String displayName) implements SignedIn {

	@Override
	public String getName() {
		return this.requester.userId();
	}

}
