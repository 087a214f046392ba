package com.fadeline.web.identity;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.Requester;
import com.fadeline.web.messages.CurrentRequester;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Resolver of the requester from the authenticated principal; unauthenticated requests
 * send no messages.
 */
class SignedInSender implements CurrentRequester {

	@Override
	public Requester current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			return who.requester();
		}
		throw new AuthenticationCredentialsNotFoundException("Not signed in");
	}

}
