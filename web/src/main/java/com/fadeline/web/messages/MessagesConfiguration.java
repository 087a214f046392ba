package com.fadeline.web.messages;

import java.util.List;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class MessagesConfiguration {

	@Bean
	Origin messageOrigin(Sender sender) {
		return new Origin(sender);
	}

	@Bean
	Commands commands(CommandGateway gateway, Origin origin, WebProperties properties) {
		return new Commands(gateway, origin, properties.commandTimeout());
	}

	@Bean
	Views views(QueryGateway gateway, Origin origin, WebProperties properties) {
		return new Views(gateway, origin, properties);
	}

	@Bean
	WebMvcConfigurer preconditions() {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PreconditionResolver());
			}

		};
	}

	@Bean
	Ids ids() {
		NoArgGenerator generator = Generators.timeBasedEpochGenerator();
		return generator::generate;
	}

}
