package com.fadeline.administration.feeds;

import java.util.Optional;

import com.fadeline.administration.accounts.Account;

/**
 * Port for the calendar addresses of accounts, of which each has at most one. Accounts
 * are given by their ids.
 */
public interface CalendarFeeds {

	/** Returns the address of an account; empty if it has none. */
	Optional<CalendarFeed> of(String account);

	/**
	 * Makes a new address in place of any earlier one.
	 * @return the secret in it, which is not stored
	 */
	String renew(String account);

	/**
	 * Ends the address of an account.
	 * @return whether there was one
	 */
	boolean end(String account);

	/**
	 * Returns the account of a secret, and notes that it was read; empty if no address
	 * has the secret, or its account is disabled or locked.
	 */
	Optional<Account> read(String secret);

}
