package com.fadeline.web.audit;

import com.fadeline.administration.audit.GroupedAccesses;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessesConfiguration {

	@Bean
	WebMvcConfigurer accessesOfPages(ObjectProvider<GroupedAccesses> accesses) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				accesses.ifAvailable((grouped) -> interceptors.addInterceptor(new PageAccesses(grouped)));
			}

		};
	}

	@Bean
	WebMvcConfigurer accessesOverHttp() {
		return new WebMvcConfigurer() {

			@Override
			public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
				builder.addCustomConverter(new CsvAccesses());
			}

		};
	}

}
