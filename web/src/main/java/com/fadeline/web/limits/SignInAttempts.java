package com.fadeline.web.limits;

import java.util.function.BooleanSupplier;

/**
 * Rate limiter of sign-in attempts by network. Attempts are counted before they are
 * checked, so that parallel ones are counted, too.
 */
public final class SignInAttempts {

	/**
	 * Multiple of the limit up to which further attempts are looked up before they are
	 * rejected.
	 */
	private static final int REFUSED_TIMES = 10;

	private final RateLimiter attempts;

	private final RateLimiter refusals;

	/**
	 * @param perMinute checked attempts per minute of a network
	 */
	public SignInAttempts(int perMinute) {
		this.attempts = new RateLimiter(perMinute);
		this.refusals = new RateLimiter(Math.multiplyExact(REFUSED_TIMES, perMinute));
	}

	/** Returns the network that an address is counted under. */
	public static String network(String address) {
		return Addresses.network(address);
	}

	/**
	 * Rejects a network that continues after many rejections, before any lookup.
	 * @throws org.springframework.web.server.ResponseStatusException with 429
	 */
	public void check(String network) {
		this.refusals.check(network);
	}

	/**
	 * Counts an attempt.
	 * @param passes whether the attempt is checked although its network exceeds the limit
	 * @throws org.springframework.web.server.ResponseStatusException with 429 if the
	 * network exceeds the limit
	 */
	public void take(String network, BooleanSupplier passes) {
		if (!this.attempts.take(network) && !passes.getAsBoolean()) {
			this.refusals.note(network);
			this.attempts.count(network);
		}
	}

	/** Removes a successful attempt from the count. */
	public void giveBack(String network) {
		this.attempts.giveBack(network);
	}

}
