package com.fadeline.web.messages;

import java.util.List;

import com.fadeline.api.Requester;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class MessagesConfiguration {

	@Bean
	RequestMetaData messageOrigin(CurrentRequester sender) {
		return new RequestMetaData(sender);
	}

	@Bean
	CommandClient commands(CommandGateway gateway, RequestMetaData origin, WebProperties properties) {
		return new CommandClient(gateway, origin, properties.commandTimeout());
	}

	@Bean
	QueryClient views(QueryGateway gateway, RequestMetaData origin, WebProperties properties) {
		return new QueryClient(gateway, origin, properties);
	}

	/** Asks as the service itself, for somebody who has not signed in. */
	@Bean(defaultCandidate = false)
	@Qualifier(QueryClient.OF_SERVICE)
	QueryClient viewsOfService(QueryGateway gateway, WebProperties properties) {
		return new QueryClient(gateway, new RequestMetaData(() -> Requester.SYSTEM), properties);
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
