package com.fadeline.store.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.crypto.tink.Aead;

import com.fadeline.api.id.ClientId;

/**
 * Value object of a text encrypted with the key of a client:
 * {@code sealed:CLIENT:BASE64}.
 *
 * @param client whose key it is; bound to the cipher as associated data
 * @param cipher the encrypted JSON of the value
 */
record EncryptedText(ClientId client, byte[] cipher) {

	private static final String MARK = "sealed:";

	private static final int ID_LENGTH = 36;

	private static final Pattern SEALED_IN_JSON = Pattern
		.compile("\"" + MARK + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}):");

	static boolean isSealed(String text) {
		return text.startsWith(MARK) && text.length() > MARK.length() + ID_LENGTH
				&& text.charAt(MARK.length() + ID_LENGTH) == ':';
	}

	/** Returns the clients with whose keys texts in a JSON document are sealed. */
	static Set<ClientId> clientsIn(byte[] json) {
		Set<ClientId> clients = new HashSet<>();
		Matcher sealed = SEALED_IN_JSON.matcher(new String(json, StandardCharsets.ISO_8859_1));
		while (sealed.find()) {
			clients.add(new ClientId(UUID.fromString(sealed.group(1))));
		}
		return clients;
	}

	static EncryptedText parse(String text) {
		int end = MARK.length() + ID_LENGTH;
		return new EncryptedText(new ClientId(UUID.fromString(text.substring(MARK.length(), end))),
				Base64.getUrlDecoder().decode(text.substring(end + 1)));
	}

	static EncryptedText of(ClientId client, byte[] json, Aead key) {
		try {
			return new EncryptedText(client, key.encrypt(json, associatedData(client)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Personal data could not be encrypted", ex);
		}
	}

	/**
	 * Returns the text for a client whose key is destroyed: it holds nothing, for ever.
	 */
	static EncryptedText empty(ClientId client) {
		return new EncryptedText(client, new byte[0]);
	}

	/**
	 * Decrypts the JSON of the value.
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
