package com.fadeline.web.problems;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * The path of a request as controllers and Spring Security match it: percent-decoded,
 * without path parameters and the path of the application. Whatever decides by a path
 * asks here, so that no encoding leads round it.
 */
public final class DecodedPath {

	private DecodedPath() {
	}

	/** That of a request. */
	public static String of(HttpServletRequest request) {
		return of(request.getRequestURI(), request.getContextPath());
	}

	/** That of an address which the server has passed on. */
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
			// It leads nowhere.
			return uri;
		}
	}

}
