package com.fadeline.app.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on as any, from where it was moved to. */
public final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	public void advance(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	/** Back to what it is for everybody. */
	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
