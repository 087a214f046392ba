package com.fadeline.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Output stream that passes bytes on and computes what a {@link Manifest.Part} holds of
 * them.
 */
final class Tally extends FilterOutputStream {

	private final MessageDigest digest;

	private long bytes;

	private long lines;

	Tally(OutputStream out) {
		super(out);
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] source, int from, int length) throws IOException {
		this.out.write(source, from, length);
		this.digest.update(source, from, length);
		this.bytes += length;
		for (int i = from; i < from + length; i++) {
			if (source[i] == '\n') {
				this.lines++;
			}
		}
	}

	/** Returns the description of all that was written. */
	Manifest.Part part(String name, List<String> columns) {
		return new Manifest.Part(name, columns, this.lines, this.bytes, HexFormat.of().formatHex(this.digest.digest()));
	}

	/** Leaves the underlying stream open. */
	@Override
	public void close() throws IOException {
		flush();
	}

}
