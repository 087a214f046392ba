package com.fadeline.administration.accounts;

import java.time.Clock;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Task that deletes unused addresses that accounts were tried from, where db-scheduler
 * runs.
 */
@Configuration(proxyBeanMethods = false)
class SignInSources {

	private static final Logger log = LoggerFactory.getLogger(SignInSources.class);

	private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);

	@Bean
	RecurringTask<Void> unusedSignInSources(JdbcClient database, Clock clock) {
		return Tasks.recurring("sign-in-sources", Schedules.daily(clock.getZone(), AT_NIGHT))
			.execute((task, context) -> log.info("Sign-ins: {} addresses without use for long deleted",
					AccountLockout.deleteUnused(database, clock.instant())));
	}

}
