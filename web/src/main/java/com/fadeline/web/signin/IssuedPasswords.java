package com.fadeline.web.signin;

import com.fadeline.web.identity.Requests;

import com.fadeline.administration.accounts.Account;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fadeline.web.problems.DecodedPath;
import com.fadeline.web.problems.FilterFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Filter that confines a user with an issued password to the account page until the
 * password is changed (OWASP ASVS 5.0, 6.4.1).
 */
class IssuedPasswords extends OncePerRequestFilter {

	private static final String ACCOUNT = "/account";

	private static final Pattern OPEN = Pattern.compile(
			"/account|/api/account/password|/sign-(in|out)(/.*)?|/(assets|webjars)/.*|/favicon\\.ico|/actuator/health");

	private final FilterFailures failures;

	IssuedPasswords(FilterFailures failures) {
		this.failures = failures;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || !(who.getPrincipal() instanceof Account account) || !account.isPasswordIssued()
				|| OPEN.matcher(DecodedPath.of(request)).matches()) {
			chain.doFilter(request, response);
		}
		else if (Requests.wantsPage(request)) {
			response.setStatus(HttpStatus.FOUND.value());
			response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + ACCOUNT);
		}
		else {
			this.failures.answer(request, response, new ResponseStatusException(HttpStatus.FORBIDDEN,
					"This password was issued by an administrator; change it first, with PUT /api/account/password"));
		}
	}

}
