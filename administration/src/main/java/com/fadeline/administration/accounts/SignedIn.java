package com.fadeline.administration.accounts;

import com.fadeline.api.Requester;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Principal that has signed in, by any method. */
public interface SignedIn extends AuthenticatedPrincipal {

	/** Returns the requester under which the principal sends messages. */
	Requester requester();

	/** Returns the name shown on pages. */
	String displayName();

}
