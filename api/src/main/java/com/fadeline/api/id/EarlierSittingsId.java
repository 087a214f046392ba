package com.fadeline.api.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifier of a record of sittings done elsewhere. */
public record EarlierSittingsId(UUID value) implements Id {

	/**
	 * Returns the id of a history: its key, if that is an id, else one derived from the
	 * key, since the keys of imports contain any characters.
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
