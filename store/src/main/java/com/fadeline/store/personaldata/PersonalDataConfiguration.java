package com.fadeline.store.personaldata;

import java.util.Optional;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import com.fadeline.administration.accounts.DraftKeys;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.command.erasure.PersonalRecords;

/**
 * Configuration of the keys. The master key is the text in {@code fadeline.master-key},
 * else in the file that {@code fadeline.master-key-file} names, which is created at the
 * first start.
 */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

	private static final Logger log = LoggerFactory.getLogger(PersonalDataConfiguration.class);

	@Bean
	MasterKeySource masterKeySource(Environment environment) {
		return MasterKeySource.of(environment);
	}

	/** With {@code --rotate-master-key}, replaces the master key. */
	@Bean
	MasterKey masterKey(MasterKeySource source, ClientKeyTable table, Environment environment) {
		if (environment.containsProperty("rotate-master-key")) {
			log.info("The master key was replaced; it wraps {} keys anew", source.rotate(table));
		}
		return source.open(table);
	}

	@Bean
	ClientKeys clientKeys(ClientKeyTable table, MasterKey masterKey) {
		return new ClientKeys(table, masterKey);
	}

	/**
	 * A key lives no longer than its day and the next, on which it is no longer given.
	 */
	@Bean
	DraftKeys draftKeys(MasterKey masterKey) {
		return (user, day) -> masterKey.derived("draft %s %s".formatted(day, user));
	}

	/** Destroys the key of an erased client first, before anything is deleted. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	PersonalRecords keysOfClients(ClientKeys keys) {
		return (client, courses) -> keys.destroy(client);
	}

	@Bean
	PersonalData personalData(ClientKeys keys) {
		return new PersonalData(keys);
	}

	@Bean
	EventSubjects eventSubjects(ObjectProvider<EventStore> events) {
		return new EventSubjects((course) -> first(events.getObject().readEvents(course.toString(), 0)));
	}

	private static Optional<CourseOpened> first(DomainEventStream events) {
		return events.hasNext() ? Optional.of((CourseOpened) events.next().getPayload()) : Optional.empty();
	}

}
