package com.fadeline.web.signin;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Filter that applies {@code X-Forwarded-Prefix}, the path that a proxy has stripped, so
 * that our addresses begin with it. It trusts the same proxies as the server, which
 * itself applies their headers of host and scheme.
 */
class TrustedPrefix extends ForwardedHeaderFilter {

	private static final String PREFIX = "X-Forwarded-Prefix";

	/** A path of plain segments; never two slashes, which would be another host. */
	private static final Pattern PATHS = Pattern.compile("(/[A-Za-z0-9._~-]{1,100}){1,10}/?");

	TrustedPrefix() {
		setRelativeRedirects(true);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String prefix = request.getHeader(PREFIX);
		return prefix == null || !PATHS.matcher(prefix).matches()
				|| !Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		super.doFilterInternal(new PrefixAlone(request), response, chain);
	}

	@Override
	protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		super.doFilterNestedErrorDispatch(new PrefixAlone(request), response, chain);
	}

	/** Request with the forwarded prefix and no other forwarding headers. */
	private static final class PrefixAlone extends HttpServletRequestWrapper {

		PrefixAlone(HttpServletRequest request) {
			super(request);
		}

		private static boolean isHidden(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			return lower.equals("forwarded") || (lower.startsWith("x-forwarded-") && !lower.equalsIgnoreCase(PREFIX));
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isHidden(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			List<String> names = Collections.list(super.getHeaderNames());
			return Collections.enumeration(names.stream().filter((name) -> !isHidden(name)).toList());
		}

	}

}
