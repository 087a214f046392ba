package com.fadeline.web.problems;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Filter that answers failures in later filters, before any controller, like any other
 * failure.
 */
public class FilterFailures extends OncePerRequestFilter {

	private final HandlerExceptionResolver answers;

	private final ViewResolver views;

	private final LocaleResolver locales;

	FilterFailures(HandlerExceptionResolver answers, ViewResolver views, LocaleResolver locales) {
		this.answers = answers;
		this.views = views;
		this.locales = locales;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			answer(request, response, ex);
		}
	}

	/** Answers a failure; nothing more may be written to the response after it. */
	public void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
			throws ServletException, IOException {
		ModelAndView page = this.answers.resolveException(request, response, null, failure);
		if (page != null && page.getViewName() != null) {
			show(page, page.getViewName(), request, response);
		}
	}

	private void show(ModelAndView page, String name, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		@Nullable HttpStatusCode status = page.getStatus();
		if (status != null) {
			response.setStatus(status.value());
		}
		request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.locales);
		try {
			View view = Objects.requireNonNull(this.views.resolveViewName(name, this.locales.resolveLocale(request)));
			view.render(page.getModel(), request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
