package com.fadeline.web.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;

/** Rate limiter with a token bucket for each account or address. */
final class RateLimiter {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_KEYS = 100_000;

	private final LoadingCache<String, Bucket> buckets;

	/**
	 * @param perMinute requests per minute of each key
	 */
	RateLimiter(int perMinute) {
		this(perMinute, MINUTE);
	}

	/**
	 * @param most requests of each key in that time
	 */
	RateLimiter(int most, Duration time) {
		this.buckets = Caffeine.newBuilder()
			.expireAfterAccess(time)
			.maximumSize(MOST_KEYS)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(most).refillGreedy(most, time))
				.build());
	}

	/**
	 * Counts a request.
	 * @throws TooManyRequestsException if it exceeds the limit
	 */
	void count(String key) {
		refuse(this.buckets.get(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

	/**
	 * Counts a request if it is within the limit.
	 * @return whether it was
	 */
	boolean take(String key) {
		return this.buckets.get(key).tryConsume(1);
	}

	/** Returns a counted request to the limit. */
	void giveBack(String key) {
		this.buckets.get(key).addTokens(1);
	}

	/** Counts a request even beyond the limit, so that the next one is rejected. */
	void note(String key) {
		this.buckets.get(key).tryConsume(1);
	}

	/**
	 * Checks the limit without counting.
	 * @throws TooManyRequestsException if another request would exceed it
	 */
	void check(String key) {
		refuse(this.buckets.get(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
	}

	private static void refuse(long nanosToWait) {
		if (nanosToWait > 0) {
			throw TooManyRequestsException.after(Duration.ofNanos(nanosToWait));
		}
	}

}
