package com.fadeline.web.audit;

import com.fadeline.administration.audit.GroupedAccesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Interceptor that has the accesses of a page recorded together, after all its queries
 * and before any of it is rendered. Whatever is answered otherwise is recorded query by
 * query.
 */
class PageAccesses implements HandlerInterceptor {

	private final GroupedAccesses accesses;

	PageAccesses(GroupedAccesses accesses) {
		this.accesses = accesses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && method.getMethod().getReturnType() == ModelAndView.class) {
			this.accesses.collect();
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		this.accesses.writeCollected();
	}

	/** Records what was asked by a page that failed, which shows nothing of it. */
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		try {
			this.accesses.writeCollected();
		}
		catch (CommandExecutionException ex) {
			// It is in the log, and nothing was shown.
		}
	}

}
