package com.fadeline.api.course;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fadeline.api.Id;

/** Identifies what was recorded of sittings done elsewhere. */
public record EarlierSittingsId(UUID value) implements Id {

	/**
	 * That of a history: its key, if that is an id, else one that follows from the key,
	 * since the keys of imports hold any characters.
	 */
	public static EarlierSittingsId of(String key) {
		try {
			UUID id = UUID.fromString(key);
			if (id.toString().equals(key)) {
				return new EarlierSittingsId(id);
			}
		}
		catch (IllegalArgumentException ex) {
			// no id
		}
		return new EarlierSittingsId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
