package com.fadeline.web.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Input stream that counts its bytes, so that a subclass can limit them. */
public abstract class CountedInput extends FilterInputStream {

	private long count;

	protected CountedInput(InputStream input) {
		super(input);
	}

	/** Returns the number of bytes read so far. */
	public final long count() {
		return this.count;
	}

	/** Throws an exception if no more may be read; called after every read. */
	protected abstract void check();

	@Override
	public final int read() throws IOException {
		int read = super.read();
		counted((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public final int read(byte[] bytes, int offset, int length) throws IOException {
		return counted(super.read(bytes, offset, length));
	}

	private int counted(int read) {
		this.count += Math.max(0, read);
		check();
		return read;
	}

}
