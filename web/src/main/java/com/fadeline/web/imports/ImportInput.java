package com.fadeline.web.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Input stream with limits: the bytes of one history, and the time to read the whole
 * file.
 */
final class ImportInput extends FilterInputStream {

	private final long mostOfRecord;

	private final Duration longest;

	private final LongSupplier nanos;

	private final long begin;

	private long read;

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
		this.readBefore = this.read;
	}

	/** Returns the number of bytes read so far. */
	long count() {
		return this.read;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		counted((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return counted(super.read(bytes, offset, length));
	}

	private int counted(int count) {
		this.read += Math.max(0, count);
		if (this.read - this.readBefore > this.mostOfRecord) {
			throw ImportTooLargeException.ofHistory(this.mostOfRecord);
		}
		if (this.nanos.getAsLong() - this.begin > this.longest.toNanos()) {
			throw ImportTooLargeException.taking(this.longest);
		}
		return count;
	}

}
