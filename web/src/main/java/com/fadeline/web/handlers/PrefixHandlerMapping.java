package com.fadeline.web.handlers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
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
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		return super.lookupHandlerMethod(path, new RequestWithPath(request));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
		return (request instanceof RequestWithPath known && !known.mayBeginWith(prefix(handler))) ? null
				: super.getMatchingMapping(handler, request);
	}

	/** Returns what each path of the handler begins with. */
	private String prefix(RequestMappingInfo handler) {
		return this.prefixes.computeIfAbsent(handler, (info) -> (info.getPatternValues().size() == 1)
				? info.getPatternValues().iterator().next().replaceFirst("[{*?\\\\].*", "") : ANY);
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

		boolean mayBeginWith(String prefix) {
			return !this.literal || this.path.startsWith(prefix);
		}

	}

}
