package com.fadeline.web.limits;

import com.fadeline.web.messages.Sender;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateProperties.class)
class LimitsConfiguration {

	@Bean
	WebMvcConfigurer writeRates(Sender sender, RateProperties properties) {
		WriteRates rates = new WriteRates(sender, properties);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(rates).addPathPatterns("/api/**");
			}

		};
	}

}
