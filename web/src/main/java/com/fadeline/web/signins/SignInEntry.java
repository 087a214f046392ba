package com.fadeline.web.signins;

import java.time.Instant;

import com.fadeline.api.client.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record of sign-ins. It names people by ids alone.
 *
 * @param userId the account, or the subject of a provider; null where nobody is known
 * @param nameHash keyed digest of a name that no account has, the same for the same name
 * as long as a process runs; null otherwise
 * @param clientId whose link it is; null where it is no link
 * @param address the network address it came from
 * @param detail what was refused, as method and path
 */
public record SignInEntry(Instant at, Kind kind, @Nullable String userId, @Nullable String nameHash,
		@Nullable ClientId clientId, @Nullable Way way, @Nullable String address, @Nullable String detail) {

	/** What happened. */
	public enum Kind {

		/** Somebody signed in; of programs the first request of an hour. */
		SIGNED_IN,
		/** Somebody signed out. */
		SIGNED_OUT,
		/** A password or token was wrong. */
		FAILED,
		/** Too many wrong passwords locked an account. */
		LOCKED,
		/** A link for a client was made. */
		LINK_MADE,
		/** A client signed in by a link. */
		LINK_USED,
		/** A link was used, too old, or never there. */
		LINK_REFUSED,
		/** Somebody had no right to what was asked (403). */
		FORBIDDEN,
		/** There was too much from there (429). */
		RATE_REFUSED

	}

	/** How it was tried. */
	public enum Way {

		/** Name and password on the page. */
		PAGE,
		/** Name and password with a request. */
		BASIC,
		/** A token of an OpenID Connect provider. */
		TOKEN,
		/** An API token. */
		API_TOKEN,
		/** A passkey. */
		PASSKEY,
		/** The page of an OpenID Connect provider. */
		PROVIDER,
		/** A link of a client. */
		LINK

	}

	/** A line of what needs no more words. */
	public static SignInEntry of(Instant at, Kind kind, @Nullable String userId, @Nullable Way way,
			@Nullable String address) {
		return new SignInEntry(at, kind, userId, null, null, way, address, null);
	}

}
