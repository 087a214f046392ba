package com.fadeline.web.clients;

import com.fadeline.web.problems.MalformedRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Validator of a search text of the directory: each word is compared with every client,
 * so its length is limited.
 */
public final class Searched {

	private static final int MOST_WORDS = 10;

	private static final int LONGEST = 200;

	private Searched() {
	}

	/**
	 * Returns the text if it is valid.
	 * @throws MalformedRequestException if it has too many characters or words
	 */
	public static @Nullable String checked(@Nullable String query) {
		if (query != null && query.length() > LONGEST) {
			throw new MalformedRequestException("query",
					"has %d characters; write at most %d".formatted(query.length(), LONGEST));
		}
		if (query != null && query.strip().split("\\s+").length > MOST_WORDS) {
			throw new MalformedRequestException("query", "has too many words; write at most %d".formatted(MOST_WORDS));
		}
		return query;
	}

}
