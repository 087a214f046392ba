package com.fadeline.web.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that rejects forms with files of those who have no session, before the token
 * against forged requests is looked for in them, which reads them into memory. Since
 * every file on its way is in memory, few of them are at a time.
 */
@Component
@ConditionalOnWebApplication
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class UploadsOfSessions extends OncePerRequestFilter {

	/** Files of the largest size in the heap of a machine with 1 GB: house rule. */
	private static final int AT_ONCE = 3;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final Semaphore places;

	private final Duration wait;

	UploadsOfSessions() {
		this(AT_ONCE, LONGEST_WAIT);
	}

	UploadsOfSessions(int atOnce, Duration wait) {
		this.places = new Semaphore(atOnce, true);
		this.wait = wait;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = Objects.requireNonNullElse(request.getContentType(), "");
		boolean form = type.startsWith("multipart/");
		if (form && request.getSession(false) == null) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if (!form && !type.startsWith("image/")) {
			chain.doFilter(request, response);
		}
		else if (!hasPlace()) {
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			try {
				chain.doFilter(request, response);
			}
			finally {
				this.places.release();
			}
		}
	}

	private boolean hasPlace() {
		try {
			return this.places.tryAcquire(this.wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
