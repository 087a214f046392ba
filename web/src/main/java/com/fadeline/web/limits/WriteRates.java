package com.fadeline.web.limits;

import java.util.Set;

import com.fadeline.web.messages.CurrentRequester;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Interceptor that limits the writes of an account and of a network per minute. */
class WriteRates implements HandlerInterceptor {

	static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name(),
			HttpMethod.TRACE.name());

	private final CurrentRequester sender;

	private final RateLimiter accounts;

	private final RateLimiter addresses;

	WriteRates(CurrentRequester sender, RateProperties properties) {
		this.sender = sender;
		this.accounts = new RateLimiter(properties.writesOfAccount());
		this.addresses = new RateLimiter(properties.writesOfAddress());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!READS.contains(request.getMethod())) {
			this.accounts.count(this.sender.current().userId());
			this.addresses.count(Addresses.network(request.getRemoteAddr()));
		}
		return true;
	}

}
