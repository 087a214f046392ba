package com.fadeline.web.limits;

import java.util.function.BooleanSupplier;

import com.fadeline.administration.accounts.SignInLimit;

/**
 * Rate limiter of sign-in attempts by network. Attempts are counted before they are
 * checked, so that parallel ones are counted, too.
 */
public final class SignInAttempts implements SignInLimit {

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

	@Override
	public String networkOf(String address) {
		return network(address);
	}

	static String network(String address) {
		return Addresses.network(address);
	}

	@Override
	public void check(String network) {
		this.refusals.check(network);
	}

	@Override
	public void take(String network, BooleanSupplier passes) {
		if (!this.attempts.take(network) && !passes.getAsBoolean()) {
			this.refusals.note(network);
			this.attempts.count(network);
		}
	}

	@Override
	public void giveBack(String network) {
		this.attempts.giveBack(network);
	}

}
