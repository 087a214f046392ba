package com.fadeline.administration.accounts;

import java.time.LocalDate;

/**
 * Port for the keys that seal what an account has typed and not saved yet, on the device
 * where it was typed.
 */
@FunctionalInterface
public interface DraftKeys {

	/**
	 * Returns the AES-256 key of an account for one day.
	 * @param user id of who has signed in
	 * @param day in UTC
	 */
	byte[] key(String user, LocalDate day);

}
