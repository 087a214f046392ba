package com.fadeline.web.signin;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that logs once that a proxy forwards requests but is not configured as one, and
 * so is not trusted: its clients would all count as one address, and cookies not as
 * secure.
 */
class UnnamedProxies extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(UnnamedProxies.class);

	/**
	 * Limit of the log lines, since anyone can send such headers without being a proxy.
	 */
	private static final int MOST = 5;

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// The server removes the header if it trusts the proxy.
		if (request.getHeader("X-Forwarded-For") != null && this.seen.size() < MOST
				&& this.seen.add(request.getRemoteAddr())) {
			log.warn(
					"{} sends X-Forwarded-For and is not believed; if it is your proxy, set "
							+ "server.tomcat.remoteip.internal-proxies={}/{}",
					request.getRemoteAddr(), request.getRemoteAddr(),
					(request.getRemoteAddr().indexOf(':') < 0) ? 32 : 128);
		}
		chain.doFilter(request, response);
	}

}
