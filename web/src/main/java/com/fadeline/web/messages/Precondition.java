package com.fadeline.web.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.MetaDataKeys;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Precondition of a write, from the header {@code If-Match}.
 *
 * @param expectedSequence sequence of the aggregate as the writer last read it; null
 * accepts any
 */
public record Precondition(@Nullable Long expectedSequence) {

	/** Accepts any state of the aggregate. */
	public static final Precondition NONE = new Precondition(null);

	// A compressing proxy turns our strong tags into weak ones, so both are accepted.
	private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

	/**
	 * Parses the header; {@code *} and a missing header accept any state.
	 * @throws IllegalArgumentException if it is not an ETag of this service
	 */
	public static Precondition parse(@Nullable String header) {
		if (header == null || header.strip().equals("*")) {
			return NONE;
		}
		Matcher matcher = TAG.matcher(header.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not an ETag of this service; send one as it was answered, such as \"3\""
						.formatted(header));
		}
		return new Precondition(Long.valueOf(matcher.group(1)));
	}

	MetaData addTo(MetaData metaData) {
		return (this.expectedSequence == null) ? metaData
				: metaData.and(MetaDataKeys.EXPECTED_SEQUENCE, this.expectedSequence);
	}

}
