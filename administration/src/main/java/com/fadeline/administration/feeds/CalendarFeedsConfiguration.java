package com.fadeline.administration.feeds;

import java.security.SecureRandom;
import java.time.Clock;

import com.fadeline.administration.accounts.Accounts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configuration of calendar addresses. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CalendarFeedsConfiguration {

	@Bean
	CalendarFeeds calendarFeeds(JdbcClient database, Accounts accounts, Clock clock) {
		return new CalendarFeedTable(database, accounts, new SecureRandom(), clock);
	}

}
