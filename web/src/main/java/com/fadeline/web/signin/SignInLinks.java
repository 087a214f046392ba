package com.fadeline.web.signin;

import java.net.URI;
import java.util.Optional;

import com.fadeline.api.client.ClientView;

import org.springframework.security.authentication.ott.OneTimeToken;

/** Links by which clients sign in, each of them once. */
public interface SignInLinks {

	/**
	 * Makes a token for a client, and an account where they have none. Earlier tokens of
	 * theirs no longer work.
	 * @param toMail whether its link may be mailed; one that is shown alone works for a
	 * shorter time
	 * @return empty if their account is disabled
	 */
	Optional<OneTimeToken> tokenFor(ClientView client, boolean toMail);

	/**
	 * Sends a link by mail.
	 * @return whether it was sent: not if no mail is configured, the client has no
	 * address, or the mail server did not take it
	 */
	boolean mail(ClientView client, URI link, OneTimeToken token);

}
