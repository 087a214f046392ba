package com.fadeline.web.signin;

import com.fadeline.api.Requester;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has signed in, in whichever way. */
public interface SignedIn extends AuthenticatedPrincipal {

	/** As whom they send messages. */
	Requester requester();

	/** What they are called on pages. */
	String displayName();

}
