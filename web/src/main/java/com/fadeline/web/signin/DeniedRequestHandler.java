package com.fadeline.web.signin;

import com.fadeline.web.identity.Requests;

import java.io.IOException;

import com.fadeline.web.problems.DecodedPath;
import com.fadeline.web.problems.FilterFailures;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Handler of denied requests: a browser that opens a page is redirected to the sign-in
 * page, all others are answered like every other failure.
 */
class DeniedRequestHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final LoginUrlAuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint(SignInPages.PATH);

	private final FilterFailures failures;

	DeniedRequestHandler(FilterFailures failures) {
		this.signInPage.setFavorRelativeUris(true);
		this.failures = failures;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		if (Requests.wantsPage(request)) {
			this.signInPage.commence(request, response, failure);
			return;
		}
		if (!Requests.comesFromBrowser(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Fadeline\", charset=\"UTF-8\"");
		}
		this.failures.answer(request, response, failure);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException, ServletException {
		if (isByNobody() && DecodedPath.of(request).startsWith("/api/")) {
			commence(request, response, new AuthenticationCredentialsNotFoundException("Not signed in"));
			return;
		}
		this.failures.answer(request, response, failure);
	}

	/**
	 * Returns whether the request is unauthenticated: a write without its CSRF token is
	 * rejected before authentication.
	 */
	private static boolean isByNobody() {
		return SecurityContextHolder.getContext().getAuthentication() == null;
	}

}
