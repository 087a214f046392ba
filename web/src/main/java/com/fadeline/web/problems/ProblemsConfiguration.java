package com.fadeline.web.problems;

import org.apache.catalina.core.StandardHost;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

@Configuration(proxyBeanMethods = false)
class ProblemsConfiguration {

	@Bean
	@ConditionalOnWebApplication
	FilterFailures filterFailures(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
			@Qualifier("thymeleafViewResolver") ViewResolver views, LocaleResolver locales) {
		return new FilterFailures(answers, views, locales);
	}

	/** Runs around the filters for rate limits and authentication. */
	@Bean
	@ConditionalOnWebApplication
	FilterRegistrationBean<FilterFailures> filterFailuresFirst(FilterFailures failures) {
		FilterRegistrationBean<FilterFailures> filter = new FilterRegistrationBean<>(failures);
		filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2);
		return filter;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
			}
		});
	}

}
