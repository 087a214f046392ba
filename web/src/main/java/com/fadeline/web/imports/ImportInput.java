package com.fadeline.web.imports;

import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

import com.fadeline.web.limits.CountedInput;

/**
 * Input stream with limits: the bytes of one history, and the time to read the whole
 * file.
 */
final class ImportInput extends CountedInput {

	private final long mostOfRecord;

	private final Duration longest;

	private final LongSupplier nanos;

	private final long begin;

	private long readBefore;

	/**
	 * @param mostOfRecord bytes of one history
	 * @param longest time from now until the last byte is read
	 */
	ImportInput(InputStream input, long mostOfRecord, Duration longest, LongSupplier nanos) {
		super(input);
		this.mostOfRecord = mostOfRecord;
		this.longest = longest;
		this.nanos = nanos;
		this.begin = nanos.getAsLong();
	}

	/** Begins the count of another history. */
	void nextRecord() {
		this.readBefore = count();
	}

	@Override
	protected void check() {
		if (count() - this.readBefore > this.mostOfRecord) {
			throw ImportTooLargeException.ofHistory(this.mostOfRecord);
		}
		if (this.nanos.getAsLong() - this.begin > this.longest.toNanos()) {
			throw ImportTooLargeException.taking(this.longest);
		}
	}

}
