package com.fadeline.administration.audit;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configuration of the read audit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

	private static final Logger log = LoggerFactory.getLogger(AuditConfiguration.class);

	/** A time with few accesses. */
	private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

	@Bean
	AccessTable accessTable(JdbcClient jdbc) {
		return new AccessTable(jdbc);
	}

	@Bean
	GroupedAccesses groupedAccesses(AccessTable table) {
		return new GroupedAccesses(table);
	}

	@Bean
	CourseClients courseClients(JdbcClient jdbc) {
		return new CourseClients(jdbc);
	}

	@Bean
	AccessLog accessLog(AccessTable table, CourseClients courseClients) {
		return new AccessLog(table, courseClients);
	}

	/** Deletes old accesses where db-scheduler runs. */
	@Bean
	RecurringTask<Void> auditRetention(AccessTable table, AuditProperties properties, Clock clock) {
		return Tasks.recurring("audit-retention", Schedules.daily(clock.getZone(), AT_NIGHT))
			.execute((task, context) -> {
				long deleted = table.deleteBefore(ZonedDateTime.now(clock).minus(properties.retention()).toInstant());
				log.info("Read audit: {} accesses older than {} deleted", deleted, properties.retention());
			});
	}

}
