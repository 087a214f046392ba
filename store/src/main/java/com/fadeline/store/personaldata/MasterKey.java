package com.fadeline.store.personaldata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Arrays;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.fadeline.store.files.PrivateFolders;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;

/**
 * Master key that wraps the keys of the clients. It is a Tink keyset as JSON; its primary
 * key wraps, all of its keys unwrap, so it can be rotated.
 */
public final class MasterKey {

	private static final byte[] PROOF = "fadeline".getBytes(StandardCharsets.US_ASCII);

	private static final int DERIVED_BYTES = 32;

	static {
		try {
			AeadConfig.register();
		}
		catch (GeneralSecurityException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private final KeysetHandle keys;

	private MasterKey(KeysetHandle keys) {
		this.keys = keys;
	}

	/**
	 * Reads a keyset.
	 * @throws MasterKeyException if the text is none
	 */
	public static MasterKey parse(String json) {
		try {
			return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			// The cause could reveal parts of the key.
			throw new MasterKeyException("The master key is no Tink keyset in JSON; give the one that was in use");
		}
	}

	static MasterKey generated() {
		try {
			return new MasterKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No master key could be made", ex);
		}
	}

	/**
	 * Reads the keyset in a file.
	 * @return empty if there is no file
	 * @throws MasterKeyException if the file cannot be read or is no keyset
	 */
	static Optional<MasterKey> in(Path file) {
		try {
			return Optional.of(parse(Files.readString(file)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new MasterKeyException("The master key in %s cannot be read: %s".formatted(file, ex));
		}
	}

	/** Returns the same keys and a new one, which wraps from now on. */
	MasterKey rotated() {
		try {
			return new MasterKey(KeysetHandle.newBuilder(this.keys)
				.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
					.withRandomId()
					.makePrimary())
				.build());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The master key could not be rotated", ex);
		}
	}

	/** Returns the new key of a rotation alone. */
	MasterKey withoutOldKeys() {
		try {
			return new MasterKey(KeysetHandle.newBuilder()
				.addEntry(KeysetHandle.importKey(this.keys.getPrimary().getKey())
					.withFixedId(this.keys.getPrimary().getId())
					.makePrimary())
				.build());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The old master keys could not be left out", ex);
		}
	}

	/** Returns a proof that only this master key, or the same rotated, recognises. */
	byte[] proof() {
		try {
			return aead().encrypt(PROOF, PROOF);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The master key cannot be used", ex);
		}
	}

	/** Returns whether a proof was made with this master key. */
	public boolean made(byte[] proof) {
		try {
			return Arrays.equals(aead().decrypt(proof, PROOF), PROOF);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/**
	 * Creates a file that is readable by its owner alone, unless another process just
	 * did.
	 * @throws MasterKeyException if it cannot be written
	 */
	public void writeFirst(Path file) {
		write(file, (written) -> {
			try {
				Files.createLink(file, written);
			}
			catch (FileAlreadyExistsException ex) {
				// Theirs is as good, and may be in use already.
			}
			Files.delete(written);
		});
	}

	/**
	 * Replaces the file as a whole.
	 * @throws MasterKeyException if it cannot be written
	 */
	void writeTo(Path file) {
		write(file, (written) -> Files.move(written, file, StandardCopyOption.ATOMIC_MOVE));
	}

	private void write(Path file, Placing placing) {
		try {
			writeBeside(file, placing);
		}
		catch (IOException ex) {
			throw new MasterKeyException("The master key cannot be written to %s: %s".formatted(file, ex));
		}
	}

	private void writeBeside(Path file, Placing placing) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
		PrivateFolders.createIfMissing(folder);
		Path written = Files.createTempFile(folder, "master-key", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(written, json(), StandardCharsets.UTF_8);
		try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		placing.place(written);
		try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
			entry.force(true);
		}
	}

	/** Returns the keyset as JSON: a secret. */
	public String json() {
		try {
			return TinkJsonProtoKeysetFormat.serializeKeyset(this.keys, InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The master key could not be written down", ex);
		}
	}

	/**
	 * Returns a key of its own for a purpose, derived by HKDF; another one after a
	 * rotation.
	 */
	byte[] derived(String purpose) {
		try {
			return Hkdf.computeHkdf("HmacSha256", json().getBytes(StandardCharsets.UTF_8), new byte[0],
					purpose.getBytes(StandardCharsets.UTF_8), DERIVED_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No key could be derived from the master key", ex);
		}
	}

	Aead aead() {
		try {
			return this.keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new MasterKeyException("The master key is no key for authenticated encryption (AEAD)");
		}
	}

	@FunctionalInterface
	private interface Placing {

		void place(Path written) throws IOException;

	}

}
