package com.fadeline.web.messages;

import com.fadeline.web.problems.MalformedRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class PreconditionResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Precondition.class;
	}

	@Override
	public Precondition resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		try {
			return Precondition.parse(request.getHeader(HttpHeaders.IF_MATCH));
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedRequestException(HttpHeaders.IF_MATCH, String.valueOf(ex.getMessage()));
		}
	}

}
