package com.fadeline.web.pages;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fadeline.web.problems.DecodedPath;
import com.fadeline.web.problems.Failures;
import com.fadeline.web.problems.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Exception resolver that renders a failed page request as an error page. */
class FailurePages implements HandlerExceptionResolver {

	private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|v3|actuator)(/.*)?");

	private final Failures failures;

	FailurePages(Failures failures) {
		this.failures = failures;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!isPage(request)) {
			return null;
		}
		ResponseEntity<Object> answer = this.failures.problem(failure, new ServletWebRequest(request, response));
		if (answer == null || !(answer.getBody() instanceof ProblemDetail problem)) {
			return new ModelAndView();
		}
		answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		ModelAndView page = new ModelAndView("error", answer.getStatusCode());
		page.addObject("problem", problem);
		page.addObject("kind", String.valueOf(problem.getType()).substring(ProblemType.URN.length()));
		PageModelInterceptor.describe(page, request);
		return page;
	}

	/** Returns whether a page was requested and the client accepts HTML. */
	private static boolean isPage(HttpServletRequest request) {
		Object uri = Objects.requireNonNullElseGet(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
				request::getRequestURI);
		String path = DecodedPath.of(uri.toString(), request.getContextPath());
		return !FOR_PROGRAMS.matcher(path).matches() && takesHtml(request.getHeader(HttpHeaders.ACCEPT));
	}

	private static boolean takesHtml(@Nullable String accept) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			return types.isEmpty() || types.stream().anyMatch((type) -> type.includes(MediaType.TEXT_HTML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
