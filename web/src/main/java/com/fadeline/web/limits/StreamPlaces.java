package com.fadeline.web.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Registry of open streams, which limits those of each account and of all. */
public final class StreamPlaces {

	/** Long enough to detect that a reader has disconnected. */
	private static final Duration PAUSE = Duration.ofSeconds(15);

	private final StreamProperties limits;

	private final Map<String, Integer> open = new HashMap<>();

	private int all;

	StreamPlaces(StreamProperties limits) {
		this.limits = limits;
	}

	/** Returns the longest duration of a stream. */
	public Duration longest() {
		return this.limits.longest();
	}

	/**
	 * Takes a place for a stream of an account, to be given back at its end.
	 * @throws TooManyRequestsException if all places, or all of the account, are taken
	 */
	public synchronized Place take(String account) {
		int own = this.open.getOrDefault(account, 0);
		if (own >= this.limits.ofAccount()) {
			throw new TooManyRequestsException(
					"%d streams of this account are open; end one of them first".formatted(own), PAUSE);
		}
		if (this.all >= this.limits.most()) {
			throw new TooManyRequestsException("%d streams are open; try again later".formatted(this.all), PAUSE);
		}
		this.open.put(account, own + 1);
		this.all++;
		return new Place(account);
	}

	private synchronized void giveBack(String account) {
		this.open.computeIfPresent(account, (name, own) -> (own > 1) ? own - 1 : null);
		this.all--;
	}

	/** Place of one stream. */
	public final class Place {

		private final String account;

		private final AtomicBoolean taken = new AtomicBoolean(true);

		private Place(String account) {
			this.account = account;
		}

		/** Gives the place back; repeated calls have no effect. */
		public void giveBack() {
			if (this.taken.getAndSet(false)) {
				StreamPlaces.this.giveBack(this.account);
			}
		}

	}

}
