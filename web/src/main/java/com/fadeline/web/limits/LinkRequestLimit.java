package com.fadeline.web.limits;

import java.time.Duration;
import java.util.Locale;

/** Rate limiter of requests for new sign-in links, by network and by e-mail address. */
public final class LinkRequestLimit {

	private static final Duration HOUR = Duration.ofHours(1);

	private final RateLimiter addresses;

	private final RateLimiter mailboxes;

	/**
	 * @param perMinute requests per minute of a network
	 * @param perHour links per hour of an e-mail address, whether it is known or not
	 */
	public LinkRequestLimit(int perMinute, int perHour) {
		this.addresses = new RateLimiter(perMinute);
		this.mailboxes = new RateLimiter(perHour, HOUR);
	}

	/**
	 * Counts a request.
	 * @return whether a link may be sent to the e-mail address
	 * @throws TooManyRequestsException if its network exceeds the limit
	 */
	public boolean take(String address, String email) {
		this.addresses.count(Addresses.network(address));
		return this.mailboxes.take(email.toLowerCase(Locale.ROOT));
	}

}
