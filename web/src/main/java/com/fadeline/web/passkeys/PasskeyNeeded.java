package com.fadeline.web.passkeys;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fadeline.administration.accounts.Account;
import com.fadeline.web.identity.Requests;
import com.fadeline.web.problems.DecodedPath;
import com.fadeline.web.problems.FilterFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Filter that requires a passkey after a password if the account has one or must have
 * one: the first case confirms with it, the second creates it (OWASP ASVS 5.0, 6.3.3).
 */
public class PasskeyNeeded extends OncePerRequestFilter {

	private static final Pattern ALWAYS_OPEN = Pattern
		.compile("/sign-(in|out)(/.*)?|/(assets|webjars)/.*|/favicon\\.ico|/actuator/health(/.*)?");

	private static final Pattern ACCOUNT = Pattern.compile("/account(/.*)?|/api/account/password");

	private final PasskeyProperties properties;

	private final FilterFailures failures;

	public PasskeyNeeded(PasskeyProperties properties, FilterFailures failures) {
		this.properties = properties;
		this.failures = failures;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = DecodedPath.of(request);
		String next = ALWAYS_OPEN.matcher(path).matches() ? null
				: next(SecurityContextHolder.getContext().getAuthentication(), path);
		if (next == null) {
			chain.doFilter(request, response);
		}
		else if (Requests.wantsPage(request)) {
			response.setStatus(HttpStatus.FOUND.value());
			response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + next);
		}
		else {
			this.failures.answer(request, response, new ResponseStatusException(HttpStatus.FORBIDDEN,
					"A password is not enough for this account: sign in with a passkey; programs use an API token"));
		}
	}

	/** Returns the page to continue on; null if no passkey is needed. */
	private @Nullable String next(@Nullable Authentication who, String path) {
		if (who == null || !(who.getPrincipal() instanceof Account account) || PasskeyProvider.isBy(who)) {
			return null;
		}
		if (account.passwordHash() == null) {
			// Of a client: a link and a remembered device stay enough.
			return null;
		}
		if (account.hasPasskey()) {
			return PasskeyPages.CONFIRM;
		}
		return (this.properties.isRequiredOf(account.requester().role()) && !ACCOUNT.matcher(path).matches())
				? PasskeyPages.MINE : null;
	}

}
