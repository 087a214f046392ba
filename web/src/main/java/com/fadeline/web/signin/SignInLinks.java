package com.fadeline.web.signin;

import java.net.URI;

import com.fadeline.api.client.ClientView;

import org.springframework.security.authentication.ott.OneTimeToken;

/** Links by which clients sign in, each of them once. */
public interface SignInLinks {

	/**
	 * Makes a token for a client, and an account where they have none. Earlier tokens of
	 * theirs no longer work.
	 */
	OneTimeToken tokenFor(ClientView client);

	/**
	 * Sends a link by mail.
	 * @return whether it was sent: not if no mail is configured, the client has no
	 * address, or the mail server did not take it
	 */
	boolean mail(ClientView client, URI link, OneTimeToken token);

}
