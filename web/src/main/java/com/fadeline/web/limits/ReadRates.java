package com.fadeline.web.limits;

import java.time.Duration;

import com.fadeline.web.messages.CurrentRequester;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Interceptor that limits the reads of an account per minute and in parallel, so that one
 * account does not use up the database. A stream counts until it has begun.
 */
class ReadRates implements AsyncHandlerInterceptor {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private static final String READER = ReadRates.class.getName();

	private final CurrentRequester sender;

	private final RateLimiter accounts;

	private final Turns turns;

	ReadRates(CurrentRequester sender, RateProperties properties) {
		this.sender = sender;
		this.accounts = new RateLimiter(properties.readsOfAccount());
		this.turns = new Turns(properties.parallelReadsOfAccount(), LONGEST_WAIT);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (WriteRates.READS.contains(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST) {
			String reader = this.sender.current().userId();
			this.accounts.count(reader);
			this.turns.take(reader);
			request.setAttribute(READER, reader);
		}
		return true;
	}

	@Override
	public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
			Object handler) {
		done(request);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		done(request);
	}

	private void done(HttpServletRequest request) {
		if (request.getAttribute(READER) instanceof String reader) {
			request.removeAttribute(READER);
			this.turns.giveBack(reader);
		}
	}

}
