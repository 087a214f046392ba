package com.fadeline.web.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Input stream that throws an exception if its content is too long. */
public final class LimitedInput extends FilterInputStream {

	private final long most;

	private final Supplier<? extends RuntimeException> tooLong;

	private long count;

	/**
	 * @param most bytes that may be read
	 */
	public LimitedInput(InputStream input, long most, Supplier<? extends RuntimeException> tooLong) {
		super(input);
		this.most = most;
		this.tooLong = tooLong;
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

	private int counted(int read) {
		this.count += Math.max(0, read);
		if (this.count > this.most) {
			throw this.tooLong.get();
		}
		return read;
	}

}
