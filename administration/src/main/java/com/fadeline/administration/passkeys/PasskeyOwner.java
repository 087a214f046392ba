package com.fadeline.administration.passkeys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;

import org.springframework.security.web.webauthn.api.Bytes;

/**
 * Converter between an account and the user handle of its passkeys: the account id, which
 * does not identify a person.
 */
public final class PasskeyOwner {

	private PasskeyOwner() {
	}

	/** Returns the handle of an account. */
	public static Bytes handle(Account account) {
		return new Bytes(account.requester().userId().getBytes(StandardCharsets.US_ASCII));
	}

	/** Returns the handle of the account with an id. */
	public static Bytes handle(UUID id) {
		return new Bytes(id.toString().getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Returns the id of the account.
	 * @throws IllegalArgumentException if the handle is none of ours
	 */
	public static UUID id(Bytes handle) {
		return UUID.fromString(new String(handle.getBytes(), StandardCharsets.US_ASCII));
	}

}
