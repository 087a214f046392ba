package com.fadeline.web.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.MetaDataKeys;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What a writer takes for granted, from the header {@code If-Match}.
 *
 * @param expectedSequence sequence of the aggregate as last seen; null takes any
 */
public record Precondition(@Nullable Long expectedSequence) {

	/** Takes any state of the aggregate. */
	public static final Precondition NONE = new Precondition(null);

	// A compressing proxy makes our strong tags weak ones, so those are understood too.
	private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

	/**
	 * Reads the header; {@code *} and a missing header take any state.
	 * @throws IllegalArgumentException if it is not an ETag that this service gave
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
