package com.fadeline.command.course;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fadeline.command.AggregateModule;

/** Makes the course known to Axon. */
@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

	@Bean
	AggregateFactory<Course> courseFactory() {
		return new GenericAggregateFactory<>(Course.class);
	}

	@Bean
	ConfigurerModule courseAggregate(AggregateFactory<Course> courseFactory) {
		return AggregateModule.of(Course.class, courseFactory);
	}

}
