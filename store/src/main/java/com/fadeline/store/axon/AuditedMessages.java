package com.fadeline.store.axon;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import com.fadeline.administration.audit.AccessRecorder;
import com.fadeline.administration.audit.CourseClients;
import com.fadeline.administration.audit.GroupedAccesses;

/** Configuration of the read audit of messages. */
@Configuration(proxyBeanMethods = false)
class AuditedMessages {

	/** Records accesses, around all guards, so that it sees what they refuse. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Interception recordedAccesses(GroupedAccesses accesses, CourseClients courseClients, Clock clock) {
		return new Interception(new AccessRecorder(accesses, courseClients, clock));
	}

	/**
	 * Notes the records in an answer, inside of all guards, so that it sees what they
	 * hide.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	Interception foundAnswers() {
		return new Interception(AccessRecorder::noteWhatIsFound);
	}

}
