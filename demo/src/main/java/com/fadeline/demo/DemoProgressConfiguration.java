package com.fadeline.demo;

import com.fadeline.administration.accounts.DemoProgress;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the state of the filling, which pages show while it goes on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("fadeline.demo")
class DemoProgressConfiguration {

	@Bean
	DemoProgress demoProgress() {
		return new DemoProgress();
	}

}
