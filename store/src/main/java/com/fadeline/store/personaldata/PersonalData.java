package com.fadeline.store.personaldata;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;

/**
 * Service that seals and opens the personal data of the client that an event is about.
 */
public class PersonalData {

	private final ThreadLocal<@Nullable ClientId> subject = new ThreadLocal<>();

	private final ClientKeys keys;

	PersonalData(ClientKeys keys) {
		this.keys = keys;
	}

	/** Runs code that writes one event about a client. */
	public <T> T about(ClientId client, Supplier<T> writing) {
		this.subject.set(client);
		try {
			return writing.get();
		}
		finally {
			this.subject.remove();
		}
	}

	/** Has a client's key read again when it is needed: it may have been destroyed. */
	public void forgetKeyOf(ClientId client) {
		this.keys.forget(client);
	}

	/**
	 * Seals a value of a client as text, which holds nothing of it where the client's key
	 * is destroyed.
	 */
	public String seal(ClientId client, byte[] json) {
		return this.keys.findOrMake(client)
			.map((key) -> EncryptedText.of(client, json, key))
			.orElseGet(() -> EncryptedText.empty(client))
			.text();
	}

	/**
	 * Reads the keys that open what is sealed in JSON documents into memory, by one
	 * statement.
	 */
	public void readKeysAhead(Stream<byte[]> documents) {
		this.keys.readAhead(documents.map(EncryptedText::clientsIn).flatMap(Set::stream).collect(Collectors.toSet()));
	}

	/** Returns whether a text is sealed. */
	public static boolean isSealed(String text) {
		return EncryptedText.isSealed(text);
	}

	/** Opens a sealed text; empty where the client's key is destroyed. */
	public Optional<byte[]> open(String sealedText) {
		EncryptedText sealed = EncryptedText.parse(sealedText);
		return this.keys.find(sealed.client()).map(sealed::open);
	}

	/** Seals a value of the client of the event that is being written. */
	String seal(byte[] json) {
		@Nullable ClientId client = this.subject.get();
		if (client == null) {
			throw new IllegalStateException("Personal data is written, but it is not told whose");
		}
		return seal(client, json);
	}

}
