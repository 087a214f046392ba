package com.fadeline.web.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Input that ends in an {@link ImportTooLargeException} if it is too long. */
final class LimitedInput extends FilterInputStream {

	private final long most;

	private long count;

	LimitedInput(InputStream input, long most) {
		super(input);
		this.most = most;
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
			throw new ImportTooLargeException(this.most);
		}
		return read;
	}

}
