package com.fadeline.administration.accounts;

import java.time.Instant;

import com.fadeline.api.id.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the sign-in record. It identifies people by ids alone.
 *
 * @param userId the account, or the subject of a provider; null if the user is unknown
 * @param nameHash keyed digest of a name without an account, the same for the same name
 * as long as a process runs; null otherwise
 * @param clientId client of the link or device; null for other ways, and for a requested
 * link that nobody was sent
 * @param address network address of the request
 * @param detail the rejected request, as method and path
 */
public record SignInEntry(Instant at, Kind kind, @Nullable String userId, @Nullable String nameHash,
		@Nullable ClientId clientId, @Nullable Way way, @Nullable String address, @Nullable String detail) {

	/** What happened. */
	public enum Kind {

		/** A sign-in; of programs the first request of an hour. */
		SIGNED_IN,
		/** A sign-out. */
		SIGNED_OUT,
		/** A wrong password or token. */
		FAILED,
		/** An account was locked after too many wrong passwords. */
		LOCKED,
		/** A sign-in link was made for a client. */
		LINK_MADE,
		/**
		 * A new link was asked for by an e-mail address, and sent if it is a client's.
		 */
		LINK_REQUESTED,
		/** A client signed in by a link. */
		LINK_USED,
		/** A link was already used, expired or never valid. */
		LINK_REFUSED,
		/** A client stays signed in on a device. */
		DEVICE_REMEMBERED,
		/**
		 * A client no longer stays signed in on a device: ended by them or signed out.
		 */
		DEVICE_ENDED,
		/** A token of a device was used twice, which ended the device. */
		DEVICE_REFUSED,
		/** All sign-ins of a client were ended by the clinic. */
		SIGN_INS_ENDED,
		/** A specialist made a calendar address, in place of any earlier one. */
		CALENDAR_FEED_MADE,
		/** A specialist ended a calendar address. */
		CALENDAR_FEED_ENDED,
		/** A request was denied for lack of rights (403). */
		FORBIDDEN,
		/** A request exceeded a rate limit (429). */
		RATE_REFUSED

	}

	/** Method of the attempt. */
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
		/** A sign-in link of a client. */
		LINK,
		/** A device on which a client stays signed in. */
		DEVICE

	}

	/** Creates an entry that needs no further details. */
	public static SignInEntry of(Instant at, Kind kind, @Nullable String userId, @Nullable Way way,
			@Nullable String address) {
		return new SignInEntry(at, kind, userId, null, null, way, address, null);
	}

}
