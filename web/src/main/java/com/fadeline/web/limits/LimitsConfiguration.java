package com.fadeline.web.limits;

import com.fadeline.web.messages.CurrentRequester;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RateProperties.class, StreamProperties.class })
class LimitsConfiguration {

	/** Paths whose content is public and cheap to serve. */
	private static final String[] OPEN_TO_ALL = { "/error", "/sign-in/**", "/feeds/**", "/assets/**", "/webjars/**",
			"/favicon.ico" };

	@Bean
	@ConditionalOnWebApplication
	SignInAttempts signInAttempts(RateProperties properties) {
		return new SignInAttempts(properties.failedSignInsOfAddress());
	}

	@Bean
	@ConditionalOnWebApplication
	LinkRequestLimit linkRequestLimit(RateProperties properties) {
		return new LinkRequestLimit(properties.linkRequestsOfAddress(), properties.linkRequestsOfMailbox());
	}

	@Bean
	@ConditionalOnWebApplication
	FeedLimit feedLimit(RateProperties properties) {
		return new FeedLimit(properties.feedReadsOfAddress());
	}

	@Bean
	@ConditionalOnWebApplication
	SignInRates signInRates(RateProperties properties) {
		return new SignInRates(properties);
	}

	@Bean
	@ConditionalOnWebApplication
	FilterRegistrationBean<SignInRates> signInRatesFirst(SignInRates rates) {
		FilterRegistrationBean<SignInRates> filter = new FilterRegistrationBean<>(rates);
		filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
		return filter;
	}

	@Bean
	StreamPlaces streamPlaces(StreamProperties properties) {
		return new StreamPlaces(properties);
	}

	@Bean
	WebMvcConfigurer requestLimits(CurrentRequester sender, RateProperties properties) {
		WriteRates writes = new WriteRates(sender, properties);
		ReadRates reads = new ReadRates(sender, properties);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new NoNulls());
				registry.addInterceptor(writes).excludePathPatterns("/error", "/sign-in/**");
				registry.addInterceptor(reads).excludePathPatterns(OPEN_TO_ALL);
			}

		};
	}

}
