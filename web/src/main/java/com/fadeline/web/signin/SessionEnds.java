package com.fadeline.web.signin;

import com.fadeline.administration.accounts.SignedIn;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fadeline.web.identity.Requests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that ends a session after its longest duration, however busy it is, and after
 * its idle time, to which automatic requests of an unattended page do not count (OWASP
 * ASVS 5.0, 7.3.1 and 7.3.2).
 */
class SessionEnds extends OncePerRequestFilter {

	private static final String BEGAN = SessionEnds.class.getName() + ".began";

	private static final String USED = SessionEnds.class.getName() + ".used";

	private final Duration longest;

	private final Clock clock;

	/**
	 * @param longest duration of a session
	 */
	SessionEnds(Duration longest, Clock clock) {
		this.longest = longest;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = request.getSession(false);
		if (who != null && who.getPrincipal() instanceof SignedIn && session != null) {
			Instant now = this.clock.instant();
			if (hasEnded(session, now)) {
				new SecurityContextLogoutHandler().logout(request, response, who);
			}
			else {
				use(session, request, now);
			}
		}
		chain.doFilter(request, response);
	}

	private boolean hasEnded(HttpSession session, Instant now) {
		Instant limit = limit(session, this.longest);
		Instant idle = idleEnd(session);
		return (limit != null && !now.isBefore(limit)) || (idle != null && !now.isBefore(idle));
	}

	/** Returns when the session ends, however busy it is; null before its first use. */
	static @Nullable Instant limit(HttpSession session, Duration longest) {
		Instant began = time(session.getAttribute(BEGAN));
		return (began == null) ? null : began.plus(longest);
	}

	/** Returns when the session ends unless it is used; null if it is not limited. */
	static @Nullable Instant idleEnd(HttpSession session) {
		Instant used = time(session.getAttribute(USED));
		return (used == null || session.getMaxInactiveInterval() <= 0) ? null
				: used.plusSeconds(session.getMaxInactiveInterval());
	}

	private static void use(HttpSession session, HttpServletRequest request, Instant now) {
		if (session.getAttribute(BEGAN) == null) {
			session.setAttribute(BEGAN, now);
		}
		if (session.getAttribute(USED) == null || !Requests.isAskedAgain(request)) {
			session.setAttribute(USED, now);
		}
	}

	private static @Nullable Instant time(@Nullable Object attribute) {
		return (attribute instanceof Instant time) ? time : null;
	}

}
