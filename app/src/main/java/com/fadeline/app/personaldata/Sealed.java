package com.fadeline.app.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import com.google.crypto.tink.Aead;

import com.fadeline.api.client.ClientId;

/**
 * A value that only the key of a client opens. As text: {@code sealed:CLIENT:BASE64}.
 *
 * @param client whose key it is; bound to the cipher as associated data
 * @param cipher the encrypted JSON of the value
 */
record Sealed(ClientId client, byte[] cipher) {

	private static final String MARK = "sealed:";

	private static final int ID_LENGTH = 36;

	static boolean isSealed(String text) {
		return text.startsWith(MARK) && text.length() > MARK.length() + ID_LENGTH
				&& text.charAt(MARK.length() + ID_LENGTH) == ':';
	}

	static Sealed parse(String text) {
		int end = MARK.length() + ID_LENGTH;
		return new Sealed(new ClientId(UUID.fromString(text.substring(MARK.length(), end))),
				Base64.getUrlDecoder().decode(text.substring(end + 1)));
	}

	static Sealed of(ClientId client, byte[] json, Aead key) {
		try {
			return new Sealed(client, key.encrypt(json, associatedData(client)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Personal data could not be encrypted", ex);
		}
	}

	/** What is written of a client whose key is destroyed: nothing, for ever. */
	static Sealed empty(ClientId client) {
		return new Sealed(client, new byte[0]);
	}

	/**
	 * The JSON of the value.
	 * @throws IllegalStateException if it was sealed with another key or changed since
	 */
	byte[] open(Aead key) {
		try {
			return key.decrypt(this.cipher, associatedData(this.client));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Personal data of client %s cannot be decrypted".formatted(this.client),
					ex);
		}
	}

	String text() {
		return MARK + this.client + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(this.cipher);
	}

	static byte[] associatedData(ClientId client) {
		return client.toString().getBytes(StandardCharsets.US_ASCII);
	}

}
