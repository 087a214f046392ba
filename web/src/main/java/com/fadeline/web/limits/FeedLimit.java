package com.fadeline.web.limits;

/** Rate limiter of readings of calendar addresses, by network. */
public final class FeedLimit {

	private final RateLimiter networks;

	/**
	 * @param perMinute readings per minute of a network, of addresses that exist or not
	 */
	public FeedLimit(int perMinute) {
		this.networks = new RateLimiter(perMinute);
	}

	/**
	 * Counts a reading.
	 * @throws TooManyRequestsException if its network exceeds the limit
	 */
	public void take(String address) {
		this.networks.count(Addresses.network(address));
	}

}
