package com.fadeline.web.limits;

import java.io.IOException;
import java.util.Locale;

import com.fadeline.web.problems.DecodedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that limits failed sign-ins by token or link from one address, across accounts.
 * Passwords are counted where they are checked, by {@link SignInAttempts}.
 */
class SignInRates extends OncePerRequestFilter {

	private static final String LINK = "/sign-in/link";

	private static final String PASSWORD = "basic ";

	private final RateLimiter failures;

	SignInRates(RateProperties properties) {
		this.failures = new RateLimiter(properties.failedSignInsOfAddress());
	}

	@EventListener
	void count(AbstractAuthenticationFailureEvent failure) {
		if (!(failure.getAuthentication() instanceof UsernamePasswordAuthenticationToken)
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
			this.failures.note(Addresses.network(current.getRequest().getRemoteAddr()));
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		boolean token = authorization != null && !authorization.toLowerCase(Locale.ROOT).startsWith(PASSWORD);
		return !token
				&& !(request.getMethod().equals(HttpMethod.POST.name()) && DecodedPath.of(request).startsWith(LINK));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.failures.check(Addresses.network(request.getRemoteAddr()));
		chain.doFilter(request, response);
	}

}
