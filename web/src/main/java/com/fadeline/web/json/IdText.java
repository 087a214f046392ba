package com.fadeline.web.json;

import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fadeline.api.id.Id;

/** Parser of typed ids; unlike {@link UUID#fromString} it rejects shortened ones. */
final class IdText {

	private static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private IdText() {
	}

	/**
	 * Parses an id.
	 * @throws IllegalArgumentException if it is not the text of a UUID
	 */
	static <T extends Id> T parse(Class<T> type, String text) {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException(
					"'%s' is not a UUID; write one such as 01970000-0000-7000-8000-000000000001".formatted(text));
		}
		try {
			return type.getDeclaredConstructor(UUID.class).newInstance(UUID.fromString(text));
		}
		catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("%s is not a record of a UUID".formatted(type), ex);
		}
	}

}
