package com.fadeline.web.signins;

import java.time.Clock;

import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.SignInJournal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInsConfiguration {

	/**
	 * Order before the filters in front of Spring Security, of which the one that answers
	 * failures is the first.
	 */
	private static final int BEFORE_FAILURES = 50;

	@Bean
	SignInRecorder signInRecorder(SignInJournal journal, ObjectProvider<Accounts> accounts, Clock clock) {
		return new SignInRecorder(journal, accounts, clock);
	}

	@Bean
	FilterRegistrationBean<RefusedRequests> recordedRefusals(SignInRecorder recorder) {
		FilterRegistrationBean<RefusedRequests> filter = new FilterRegistrationBean<>(new RefusedRequests(recorder));
		filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - BEFORE_FAILURES);
		return filter;
	}

}
