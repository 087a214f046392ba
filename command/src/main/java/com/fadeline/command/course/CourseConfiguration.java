package com.fadeline.command.course;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fadeline.command.AggregateModule;

/** Configuration of the course aggregate in Axon. */
@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

	@Bean
	AggregateFactory<Course> courseFactory(ParameterResolverFactory parameters, HandlerDefinition handlers) {
		return AggregateModule.factory(Course.class, parameters, handlers);
	}

	@Bean
	ConfigurerModule courseAggregate(AggregateFactory<Course> courseFactory) {
		return AggregateModule.of(Course.class, courseFactory);
	}

}
