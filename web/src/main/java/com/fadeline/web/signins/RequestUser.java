package com.fadeline.web.signins;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter within the security chain, after authentication: stores the user for the record
 * of a rejected request.
 */
public class RequestUser extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RefusedRequests.remember(request);
		chain.doFilter(request, response);
	}

}
