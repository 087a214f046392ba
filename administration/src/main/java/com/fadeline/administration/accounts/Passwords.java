package com.fadeline.administration.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.io.BaseEncoding;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hasher of passwords by Argon2id. A program that sends its password with each request
 * would pay for a hash each time, so for a few minutes a right password is recognised by
 * a keyed digest of itself and its hash; the key is of this process and stored nowhere.
 */
public class Passwords {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	/** OWASP Password Storage Cheat Sheet: 19 MiB, two rounds, one lane. */
	private static final int MEMORY_KIB = 19 * 1024;

	private static final int ROUNDS = 2;

	private static final Duration REMEMBERED = Duration.ofMinutes(5);

	private final PasswordEncoder encoder;

	/** Each check takes its memory and a processor, so there are few at once. */
	private final HashingPool pool;

	private final Cache<String, Boolean> right = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(REMEMBERED)
		.build();

	private final SecureRandom random;

	private final SecretKeySpec key;

	public Passwords(SecureRandom random) {
		this(random, MEMORY_KIB, HashingPool.ofThisMachine());
	}

	/**
	 * Creates a hasher for tests that hash a lot: less memory makes hashes that are
	 * quick, and weak.
	 */
	Passwords(SecureRandom random, int memoryKib) {
		this(random, memoryKib, HashingPool.ofThisMachine());
	}

	Passwords(SecureRandom random, int memoryKib, HashingPool pool) {
		this.pool = pool;
		this.encoder = new DelegatingPasswordEncoder("argon2id",
				Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, ROUNDS)));
		this.random = random;
		byte[] bytes = new byte[HASH_BYTES];
		random.nextBytes(bytes);
		this.key = new SecretKeySpec(bytes, "HmacSHA256");
	}

	/** Returns the hash of a password, with the name of its algorithm. */
	public String hash(String password) {
		return this.pool.inTurn(() -> Objects.requireNonNull(this.encoder.encode(password)));
	}

	/** Returns whether it is the password that the hash was made of. */
	public boolean matches(String password, String hash) {
		return matches(password, hash, "");
	}

	/**
	 * Does the same for a waiting request.
	 * @param source where it came from
	 * @throws SignInBusyException if there are too many to be checked soon
	 */
	boolean matches(String password, String hash, String source) {
		if (remembered(password, hash)) {
			return true;
		}
		boolean matches = this.pool.soon(source, () -> this.encoder.matches(password, hash));
		if (matches) {
			this.right.put(digest(hash + '\n' + password), true);
		}
		return matches;
	}

	/** Returns whether it was right a moment ago, which takes no check. */
	boolean remembered(String password, String hash) {
		return this.right.getIfPresent(digest(hash + '\n' + password)) != null;
	}

	/** Forgets a password, so that it is checked again. */
	void forget(String password, String hash) {
		this.right.invalidate(digest(hash + '\n' + password));
	}

	/** Takes the time of a check whose outcome is known: the sign-in fails. */
	void pretendToCheck(String hash, String source) {
		byte[] guess = new byte[HASH_BYTES];
		this.random.nextBytes(guess);
		matches(BaseEncoding.base64().encode(guess), hash, source);
	}

	/** Returns the digest of a text, under a key that only this process has ever had. */
	String digest(String text) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			return BaseEncoding.base64().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
