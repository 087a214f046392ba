package com.fadeline.web.limits;

import com.fadeline.web.messages.Sender;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateProperties.class)
class LimitsConfiguration {

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
	WebMvcConfigurer requestLimits(Sender sender, RateProperties properties) {
		WriteRates rates = new WriteRates(sender, properties);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new NoNulls());
				registry.addInterceptor(rates).excludePathPatterns("/error");
			}

		};
	}

}
