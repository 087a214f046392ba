package com.fadeline.web.limits;

import java.util.function.BooleanSupplier;

/**
 * Counts attempts to sign in by the network they come from, before they are checked: what
 * comes at once is counted at once.
 */
public final class SignInAttempts {

	/** Of those beyond the limit, which are looked at no longer than it takes to know. */
	private static final int REFUSED_TIMES = 10;

	private final RateLimiter attempts;

	private final RateLimiter refusals;

	/**
	 * @param perMinute how many attempts of a network are checked
	 */
	public SignInAttempts(int perMinute) {
		this.attempts = new RateLimiter(perMinute);
		this.refusals = new RateLimiter(Math.multiplyExact(REFUSED_TIMES, perMinute));
	}

	/** What an address is counted as. */
	public static String network(String address) {
		return Addresses.network(address);
	}

	/**
	 * Refuses who goes on after many refusals, before anything is looked up.
	 * @throws org.springframework.web.server.ResponseStatusException with 429
	 */
	public void check(String network) {
		this.refusals.check(network);
	}

	/**
	 * Counts an attempt.
	 * @param passes whether it is checked in spite of too many others from there
	 * @throws org.springframework.web.server.ResponseStatusException with 429 if there
	 * have been too many
	 */
	public void take(String network, BooleanSupplier passes) {
		if (!this.attempts.take(network) && !passes.getAsBoolean()) {
			this.refusals.note(network);
			this.attempts.count(network);
		}
	}

	/** An attempt was right after all, and does not count. */
	public void giveBack(String network) {
		this.attempts.giveBack(network);
	}

}
