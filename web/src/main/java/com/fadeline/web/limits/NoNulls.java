package com.fadeline.web.limits;

import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.web.problems.MalformedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that rejects parameters with U+0000, which PostgreSQL can neither store nor
 * search for.
 */
class NoNulls implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.getParameterMap().forEach((name, values) -> {
			if (Stream.of(values).anyMatch((value) -> Objects.toString(value).indexOf('\0') >= 0)) {
				throw new MalformedRequestException(name, "is not a text: U+0000 is in it");
			}
		});
		return true;
	}

}
