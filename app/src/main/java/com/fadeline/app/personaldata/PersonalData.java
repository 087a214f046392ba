package com.fadeline.app.personaldata;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientId;

/** Seals and opens the personal data of the client whom an event is about. */
public class PersonalData {

	private final ThreadLocal<@Nullable ClientId> subject = new ThreadLocal<>();

	private final ClientKeys keys;

	PersonalData(ClientKeys keys) {
		this.keys = keys;
	}

	/** Does what writes one event about a client. */
	public <T> T about(ClientId client, Supplier<T> writing) {
		this.subject.set(client);
		try {
			return writing.get();
		}
		finally {
			this.subject.remove();
		}
	}

	/** Reads a client's key anew when it is needed again: it may have been destroyed. */
	public void forgetKeyOf(ClientId client) {
		this.keys.forget(client);
	}

	/**
	 * A value of a client as sealed text; nothing is kept of it where the client's key is
	 * destroyed.
	 */
	public String seal(ClientId client, byte[] json) {
		return this.keys.findOrMake(client)
			.map((key) -> EncryptedText.of(client, json, key))
			.orElseGet(() -> EncryptedText.empty(client))
			.text();
	}

	/** Whether a text is sealed. */
	public static boolean isSealed(String text) {
		return EncryptedText.isSealed(text);
	}

	/** What was sealed; empty where the client's key is destroyed. */
	public Optional<byte[]> open(String sealedText) {
		EncryptedText sealed = EncryptedText.parse(sealedText);
		return this.keys.find(sealed.client()).map(sealed::open);
	}

	/** The same for the client whom the event is about that is being written. */
	String seal(byte[] json) {
		@Nullable ClientId client = this.subject.get();
		if (client == null) {
			throw new IllegalStateException("Personal data is written, but it is not told whose");
		}
		return seal(client, json);
	}

}
