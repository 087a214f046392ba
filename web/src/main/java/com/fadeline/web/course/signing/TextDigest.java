package com.fadeline.web.course.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fadeline.administration.consents.ConsentText;

/** Digest of bytes and of the text that was signed: SHA-256, in lower-case digits. */
final class TextDigest {

	private TextDigest() {
	}

	static String of(ConsentText text) {
		StringBuilder all = new StringBuilder(text.formVersion());
		text.content()
			.blocks()
			.forEach((block, written) -> all.append('\n').append(block).append('\n').append(written));
		return of(all.toString().getBytes(StandardCharsets.UTF_8));
	}

	static String of(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has it", ex);
		}
	}

}
