package com.fadeline.store.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Outermost layer of a back-up: none, or a header and segments encrypted by a key derived
 * from a passphrase (Argon2id, AES-256-GCM), so that no part of it can be changed, cut
 * off or exchanged unnoticed.
 */
final class Envelope {

	private static final byte[] HEAD = "FADELINE BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);

	/** The first bytes of a ZIP. */
	private static final byte[] ZIP = { 'P', 'K' };

	private static final int SALT_BYTES = 16;

	private static final int KEY_BYTES = 32;

	private static final int SEGMENT_BYTES = 1 << 20;

	private static final int BUFFER_BYTES = 1 << 16;

	/**
	 * More than three times the memory of a password hash: it is paid once for a whole
	 * back-up.
	 */
	private static final int MEMORY_KIB = 64 * 1024;

	private static final int ROUNDS = 3;

	private Envelope() {
	}

	/** Encrypts what is written, if there is a passphrase. */
	static OutputStream around(OutputStream file, @Nullable String passphrase) throws IOException {
		if (passphrase == null) {
			return new BufferedOutputStream(file, BUFFER_BYTES);
		}
		byte[] salt = new byte[SALT_BYTES];
		new SecureRandom().nextBytes(salt);
		byte[] head = head(salt);
		file.write(head);
		try {
			return new BufferedOutputStream(cipher(passphrase, salt).newEncryptingStream(file, head), BUFFER_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A back-up could not be encrypted", ex);
		}
	}

	/** Returns whether a file is encrypted. */
	static boolean isSealed(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			byte[] begin = content.readNBytes(HEAD.length);
			if (!Arrays.equals(begin, HEAD) && !Arrays.equals(Arrays.copyOf(begin, ZIP.length), ZIP)) {
				throw new BackupException("%s is no back-up of Fadeline".formatted(file));
			}
			return Arrays.equals(begin, HEAD);
		}
	}

	/**
	 * Decrypts what is read.
	 * @throws BackupException if it is encrypted and there is no passphrase
	 */
	static InputStream open(Path file, @Nullable String passphrase) throws IOException {
		boolean isSealed = isSealed(file);
		InputStream content = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
		if (!isSealed) {
			return content;
		}
		if (passphrase == null) {
			content.close();
			throw new BackupException(
					"%s is encrypted: give its passphrase in FADELINE_BACKUP_PASSPHRASE".formatted(file));
		}
		content.skipNBytes(HEAD.length);
		byte[] salt = content.readNBytes(SALT_BYTES);
		try {
			return new BufferedInputStream(cipher(passphrase, salt).newDecryptingStream(content, head(salt)),
					BUFFER_BYTES);
		}
		catch (GeneralSecurityException ex) {
			content.close();
			throw new IllegalStateException("A back-up could not be decrypted", ex);
		}
	}

	private static byte[] head(byte[] salt) {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		head.writeBytes(HEAD);
		head.writeBytes(salt);
		return head.toByteArray();
	}

	private static StreamingAead cipher(String passphrase, byte[] salt) throws GeneralSecurityException {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt)
			.withMemoryAsKB(MEMORY_KIB)
			.withIterations(ROUNDS)
			.withParallelism(1)
			.build());
		byte[] key = new byte[KEY_BYTES];
		generator.generateBytes(Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
				key);
		return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
	}

}
