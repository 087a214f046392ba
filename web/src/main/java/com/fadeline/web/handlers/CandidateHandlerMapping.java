package com.fadeline.web.handlers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Handler mapping that matches a request against those handlers alone whose path begins
 * and ends as that of the request. A path with a variable is found by matching one
 * handler after another, and there are hundreds of them.
 */
final class CandidateHandlerMapping extends RequestMappingHandlerMapping {

	private final Map<RequestMappingInfo, Ends> ends = new ConcurrentHashMap<>();

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		return super.lookupHandlerMethod(path, new RequestWithPath(request));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
		return (request instanceof RequestWithPath known && !known.mayMatch(ends(handler))) ? null
				: super.getMatchingMapping(handler, request);
	}

	private Ends ends(RequestMappingInfo handler) {
		return this.ends.computeIfAbsent(handler, (info) -> (info.getPatternValues().size() == 1)
				? Ends.of(info.getPatternValues().iterator().next()) : Ends.ANY);
	}

	/** What each path of a handler begins and ends with. */
	private record Ends(String prefix, String suffix) {

		static final Ends ANY = new Ends("", "");

		/** From the first variable or wildcard to the last. */
		private static final Pattern VARIABLE = Pattern.compile("[{*?](.*[}*?])?");

		static Ends of(String pattern) {
			Matcher variable = VARIABLE.matcher(pattern);
			return variable.find() ? new Ends(pattern.substring(0, variable.start()), pattern.substring(variable.end()))
					: new Ends(pattern, pattern);
		}

	}

	/** Request whose path is read once for all handlers. */
	private static final class RequestWithPath extends HttpServletRequestWrapper {

		private final String path;

		private final boolean literal;

		RequestWithPath(HttpServletRequest request) {
			super(request);
			this.path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
			this.literal = this.path.indexOf('%') < 0 && this.path.indexOf(';') < 0;
		}

		boolean mayMatch(Ends ends) {
			return !this.literal || (this.path.startsWith(ends.prefix()) && this.path.endsWith(ends.suffix()));
		}

	}

}
