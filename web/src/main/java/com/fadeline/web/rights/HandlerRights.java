package com.fadeline.web.rights;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Access rules of the handler methods, as their {@link AllowedRoles} declare them. They
 * are held by method and path, which are known before a body is read; access to a
 * particular record is checked by the message bus.
 */
@Component
@ConditionalOnWebApplication
public final class HandlerRights {

	private static final String OWN_HANDLERS = "com.fadeline.";

	private final List<HandlerRight> all;

	/**
	 * Reads the annotations of all handler methods of our own.
	 * @throws IllegalStateException if one allows nobody, or if two of the same method
	 * and path do not allow the same
	 */
	HandlerRights(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
		// The most specific path first, as requests are mapped.
		this.all = handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((handler) -> handler.getValue().getBeanType().getName().startsWith(OWN_HANDLERS))
			.flatMap((handler) -> rights(handler.getKey(), handler.getValue()))
			.distinct()
			.sorted(Comparator.comparing((right) -> PathPatternParser.defaultInstance.parse(right.path())))
			.toList();
		Set<String> endpoints = new HashSet<>();
		this.all.forEach((right) -> {
			Assert.state(right.isForSomebody(), () -> "No role may call %s; see its @AllowedRoles".formatted(right));
			Assert.state(endpoints.add(right.toString()),
					() -> "Two handlers of %s allow different callers; annotate both alike".formatted(right));
		});
	}

	/** Returns the rights to call every endpoint. */
	public List<HandlerRight> all() {
		return this.all;
	}

	/** Opens each endpoint to those who may call it. */
	public void open(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		this.all.forEach((right) -> requests.requestMatchers(right.method(), right.path()).access(right.access()));
	}

	private static Stream<HandlerRight> rights(RequestMappingInfo mapping, HandlerMethod handler) {
		AllowedRoles allowed = allowed(handler);
		return mapping.getPatternValues()
			.stream()
			.flatMap((path) -> methods(mapping).stream()
				.map((method) -> new HandlerRight(method.asHttpMethod(), path, allowed)));
	}

	private static AllowedRoles allowed(HandlerMethod handler) {
		@Nullable AllowedRoles ofMethod = handler.getMethodAnnotation(AllowedRoles.class);
		@Nullable AllowedRoles allowed = (ofMethod != null) ? ofMethod
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedRoles.class);
		if (allowed == null) {
			throw new IllegalStateException(
					"Nothing declares who may call %s; annotate it with @AllowedRoles".formatted(handler));
		}
		return allowed;
	}

	/** Returns the methods of a mapping; without any of its own it has all. */
	private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = EnumSet.allOf(RequestMethod.class);
		Set<RequestMethod> declared = mapping.getMethodsCondition().getMethods();
		if (!declared.isEmpty()) {
			methods.retainAll(declared);
		}
		if (methods.contains(RequestMethod.GET)) {
			methods.add(RequestMethod.HEAD);
		}
		return methods;
	}

}
