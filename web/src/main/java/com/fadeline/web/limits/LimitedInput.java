package com.fadeline.web.limits;

import java.io.InputStream;
import java.util.function.Supplier;

/** Input stream that throws an exception if its content is too long. */
public final class LimitedInput extends CountedInput {

	private final long most;

	private final Supplier<? extends RuntimeException> tooLong;

	/**
	 * @param most bytes that may be read
	 */
	public LimitedInput(InputStream input, long most, Supplier<? extends RuntimeException> tooLong) {
		super(input);
		this.most = most;
		this.tooLong = tooLong;
	}

	@Override
	protected void check() {
		if (count() > this.most) {
			throw this.tooLong.get();
		}
	}

}
