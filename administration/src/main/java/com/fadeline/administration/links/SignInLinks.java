package com.fadeline.administration.links;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fadeline.api.client.ClientView;

import org.springframework.security.authentication.ott.OneTimeToken;

/** Port for the links by which clients sign in, each of them once. */
public interface SignInLinks {

	/**
	 * Creates a token for a client, and an account if they have none. Invalidates earlier
	 * tokens of the client.
	 * @param toMail whether its link may be mailed; one that is only shown works for a
	 * shorter time
	 * @return empty if their account is disabled
	 */
	Optional<OneTimeToken> tokenFor(ClientView client, boolean toMail);

	/**
	 * Creates a token to be mailed to a client who has an account. Invalidates earlier
	 * tokens of the client.
	 * @return empty if they have no account, or it is disabled
	 */
	Optional<OneTimeToken> newTokenFor(ClientView client);

	/** Returns whether mail is configured. */
	boolean isMailConfigured();

	/**
	 * Sends links in one mail, to the address of the first client.
	 * @param links those of all clients who share the address; one at least
	 * @param language the language of the mail
	 * @return whether it was sent: not if no mail is configured, the client has no
	 * address, or the mail server did not accept it
	 */
	boolean mail(List<MailedLink> links, Locale language);

	/** Value object of the link of a client. */
	record MailedLink(ClientView client, URI address, OneTimeToken token) {
	}

}
