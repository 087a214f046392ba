package com.fadeline.web.passkeys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fadeline.web.signin.Account;

import org.springframework.security.web.webauthn.api.Bytes;

/**
 * Converts between an account and the user handle by which passkeys know it: its id,
 * which tells nobody who somebody is.
 */
public final class PasskeyOwner {

	private PasskeyOwner() {
	}

	/** The handle of an account. */
	public static Bytes handle(Account account) {
		return new Bytes(account.requester().userId().getBytes(StandardCharsets.US_ASCII));
	}

	/** The handle of the account with an id. */
	public static Bytes handle(UUID id) {
		return new Bytes(id.toString().getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * The account's id.
	 * @throws IllegalArgumentException if the handle is none of ours
	 */
	public static UUID id(Bytes handle) {
		return UUID.fromString(new String(handle.getBytes(), StandardCharsets.US_ASCII));
	}

}
