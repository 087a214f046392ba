package com.fadeline.web.handlers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Handler mapping that matches a request against those handlers alone whose path begins
 * as that of the request. A path with a variable is found by matching one handler after
 * another, and there are hundreds of them.
 */
final class PrefixHandlerMapping extends RequestMappingHandlerMapping {

	private static final String ANY = "";

	private final Map<RequestMappingInfo, String> prefixes = new ConcurrentHashMap<>();

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
		String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
		boolean literal = path.indexOf('%') < 0 && path.indexOf(';') < 0;
		return (literal && !path.startsWith(this.prefixes.computeIfAbsent(handler, PrefixHandlerMapping::prefix)))
				? null : super.getMatchingMapping(handler, request);
	}

	/** Returns what each path of the handler begins with. */
	private static String prefix(RequestMappingInfo handler) {
		return (handler.getPatternValues().size() == 1)
				? handler.getPatternValues().iterator().next().replaceFirst("[{*?\\\\].*", "") : ANY;
	}

}
