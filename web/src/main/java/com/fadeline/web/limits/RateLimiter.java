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
	 * @param perMinute what each may do
	 */
	RateLimiter(int perMinute) {
		this.buckets = Caffeine.newBuilder()
			.expireAfterAccess(MINUTE)
			.maximumSize(MOST_KEYS)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
				.build());
	}

	/**
	 * Counts one more.
	 * @throws TooManyRequestsException if that is more than it may
	 */
	void count(String key) {
		refuse(this.buckets.get(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

	/**
	 * Counts one more, if it may.
	 * @return whether it may
	 */
	boolean take(String key) {
		return this.buckets.get(key).tryConsume(1);
	}

	/** Counts one less. */
	void giveBack(String key) {
		this.buckets.get(key).addTokens(1);
	}

	/** Counts one more, though it may be too many: the next is refused then. */
	void note(String key) {
		this.buckets.get(key).tryConsume(1);
	}

	/**
	 * Counts nothing.
	 * @throws TooManyRequestsException if one more would be more than it may
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
