package com.fadeline.store.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.FileId;
import com.fadeline.store.personaldata.PersonalData;

/**
 * Cipher of one file: a key of its own, sealed with the key of the client, encrypts it in
 * segments that are authenticated as they are read. Client and id are bound to each
 * segment.
 *
 * @param sealedKey its key, sealed with that of the client
 */
record FileCipher(ClientId client, FileId file, String sealedKey, StreamingAead cipher) {

	static {
		try {
			StreamingAeadConfig.register();
		}
		catch (GeneralSecurityException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	/**
	 * Creates a cipher with a new key.
	 * @return empty if the key of the client is destroyed
	 */
	static Optional<FileCipher> create(ClientId client, FileId file, PersonalData keys) {
		try {
			KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
			return of(client, file,
					keys.seal(client, TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get())), keys);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No key of a file could be made", ex);
		}
	}

	/**
	 * Opens the cipher of a stored file.
	 * @return empty if the key of the client is destroyed
	 */
	static Optional<FileCipher> of(ClientId client, FileId file, String sealedKey, PersonalData keys) {
		return keys.open(sealedKey).map((key) -> new FileCipher(client, file, sealedKey, streaming(file, key)));
	}

	private static StreamingAead streaming(FileId file, byte[] key) {
		try {
			return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of file %s cannot be used".formatted(file), ex);
		}
	}

	OutputStream encrypting(OutputStream sealed) throws IOException {
		try {
			return this.cipher.newEncryptingStream(sealed, associatedData());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("File %s cannot be encrypted".formatted(this.file), ex);
		}
	}

	/**
	 * Decrypts; reading fails where the bytes were changed, cut off or are another
	 * file's.
	 */
	InputStream decrypting(InputStream sealed) {
		try {
			return this.cipher.newDecryptingStream(sealed, associatedData());
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("File %s cannot be decrypted".formatted(this.file), ex);
		}
	}

	private byte[] associatedData() {
		return "file %s of client %s".formatted(this.file, this.client).getBytes(StandardCharsets.US_ASCII);
	}

}
