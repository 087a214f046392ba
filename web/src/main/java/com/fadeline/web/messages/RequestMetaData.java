package com.fadeline.web.messages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.MetaDataKeys;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Factory of the metadata of messages: the requester and the correlation id that the
 * caller gave. Without one, Axon uses the message's own identifier.
 */
class RequestMetaData {

	/**
	 * Accepts generated ids such as UUIDs and ULIDs only: the id stays in events for
	 * ever, out of reach of an erasure, so it must contain no name.
	 */
	private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Fa-f-]{16,64}|[0-7][0-9A-HJKMNP-TV-Z]{25}");

	private static final Pattern TRACE_PARENT = Pattern
		.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

	private final CurrentRequester sender;

	RequestMetaData(CurrentRequester sender) {
		this.sender = sender;
	}

	MetaData metaData() {
		Map<String, Object> data = new HashMap<>(this.sender.current().metaData());
		correlationId().ifPresent((id) -> data.put(MetaDataKeys.CORRELATION_ID, id));
		return MetaData.from(data);
	}

	private static Optional<String> correlationId() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return Optional.empty();
		}
		HttpServletRequest request = attributes.getRequest();
		return matching(REQUEST_ID, request.getHeader("X-Request-ID")).map(Matcher::group)
			.or(() -> matching(TRACE_PARENT, request.getHeader("traceparent")).map((matcher) -> matcher.group(1)));
	}

	private static Optional<Matcher> matching(Pattern pattern, @Nullable String header) {
		return Optional.ofNullable(header).map(pattern::matcher).filter(Matcher::matches);
	}

}
