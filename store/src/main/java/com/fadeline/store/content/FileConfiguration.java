package com.fadeline.store.content;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the files of clients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
class FileConfiguration {

	private static final Logger log = LoggerFactory.getLogger(FileConfiguration.class);

	private static final Duration PAUSE = Duration.ofHours(1);

	@Bean
	UnreferencedFiles unreferencedFilesSweep(FileTable table, ObjectProvider<EventStore> events,
			FileProperties properties, Clock clock) {
		return new UnreferencedFiles(table, (
				course) -> events.getObject().readEvents(course.toString(), 0).asStream().map(EventMessage::getPayload),
				properties.unreferenced(), clock);
	}

	/** Deletes files without an event where db-scheduler runs. */
	@Bean
	RecurringTask<Void> unreferencedFiles(UnreferencedFiles files) {
		return Tasks.recurring("unreferenced-files", FixedDelay.of(PAUSE)).execute((task, context) -> {
			int deleted = files.sweep();
			if (deleted > 0) {
				log.info("Files: {} deleted that no event names", deleted);
			}
		});
	}

}
