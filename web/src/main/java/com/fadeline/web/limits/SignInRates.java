package com.fadeline.web.limits;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no address try passwords or links without end, whosever they are; that of one
 * account is locked besides. It costs nothing to be refused here, where a password takes
 * work to check.
 */
class SignInRates extends OncePerRequestFilter {

	private static final String SIGN_IN = "/sign-in";

	private final Rates failures;

	SignInRates(RateProperties properties) {
		this.failures = new Rates(properties.failedSignInsOfAddress());
	}

	@EventListener
	void count(AbstractAuthenticationFailureEvent failure) {
		if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			this.failures.note(details.getRemoteAddress());
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean signsIn = request.getMethod().equals(HttpMethod.POST.name())
				&& request.getRequestURI().startsWith(SIGN_IN);
		return !signsIn && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.failures.check(request.getRemoteAddr());
		chain.doFilter(request, response);
	}

}
