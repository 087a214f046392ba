package com.fadeline.web.problems;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * Path of a request as controllers and Spring Security match it: percent-decoded, without
 * path parameters and without the context path of the application. All decisions by path
 * use it, so that no encoding bypasses them.
 */
public final class DecodedPath {

	private DecodedPath() {
	}

	/** Returns the decoded path of a request. */
	public static String of(HttpServletRequest request) {
		return of(request.getRequestURI(), request.getContextPath());
	}

	/** Returns the decoded path of an address that the server has forwarded. */
	public static String of(String uri, String contextPath) {
		try {
			StringBuilder path = new StringBuilder();
			for (PathContainer.Element element : RequestPath.parse(uri, contextPath)
				.pathWithinApplication()
				.elements()) {
				path.append((element instanceof PathSegment segment) ? segment.valueToMatch() : element.value());
			}
			return path.toString();
		}
		catch (IllegalArgumentException ex) {
			// Such an address matches nothing.
			return uri;
		}
	}

}
