package com.fadeline.administration.accounts;

import java.util.function.BooleanSupplier;

/**
 * Port for the limit of sign-in attempts by network. Attempts are counted before they are
 * checked, so that parallel ones are counted, too.
 */
public interface SignInLimit {

	/** Returns the network that an address is counted under. */
	String networkOf(String address);

	/**
	 * Rejects a network that continues after many rejections, before any lookup.
	 * @throws org.springframework.web.server.ResponseStatusException with 429
	 */
	void check(String network);

	/**
	 * Counts an attempt.
	 * @param passes whether the attempt is checked although its network exceeds the limit
	 * @throws org.springframework.web.server.ResponseStatusException with 429 if the
	 * network exceeds the limit
	 */
	void take(String network, BooleanSupplier passes);

	/** Removes a successful attempt from the count. */
	void giveBack(String network);

}
