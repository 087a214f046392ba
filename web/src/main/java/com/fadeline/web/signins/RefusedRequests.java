package com.fadeline.web.signins;

import java.io.IOException;
import java.util.Set;

import com.fadeline.administration.accounts.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that records requests answered with 403 or 429, whichever component rejected
 * them.
 */
class RefusedRequests extends OncePerRequestFilter {

	private static final String USER = RefusedRequests.class.getName() + ".user";

	private static final Set<Integer> REFUSALS = Set.of(HttpStatus.FORBIDDEN.value(),
			HttpStatus.TOO_MANY_REQUESTS.value());

	private final SignInRecorder recorder;

	RefusedRequests(SignInRecorder recorder) {
		this.recorder = recorder;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (REFUSALS.contains(response.getStatus())) {
			this.recorder.refused(request, response.getStatus(),
					(request.getAttribute(USER) instanceof String user) ? user : null);
		}
	}

	/**
	 * Stores the user in the request, because the security context is cleared before the
	 * answer is known.
	 */
	static void remember(HttpServletRequest request) {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && who.getPrincipal() instanceof SignedIn person) {
			request.setAttribute(USER, person.requester().userId());
		}
	}

}
