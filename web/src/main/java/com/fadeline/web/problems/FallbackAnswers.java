package com.fadeline.web.problems;

import java.net.URI;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of any controller, in a filter or in the server itself. */
@RestController
@Hidden
class FallbackAnswers implements ErrorController {

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	ResponseEntity<Object> failed(HttpServletRequest request) {
		@Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		ProblemType type = ProblemType.of((status instanceof Integer code) ? code : HttpStatus.NOT_FOUND.value());
		ProblemDetail problem = type.detail(type.title());
		Object path = Objects.requireNonNullElseGet(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
				request::getRequestURI);
		problem.setInstance(URI.create(path.toString()));
		return RejectionAnswers.answer(problem);
	}

}
