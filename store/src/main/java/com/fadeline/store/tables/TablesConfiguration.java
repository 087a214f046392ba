package com.fadeline.store.tables;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the migrations where the event store does not control them. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

	@Bean
	@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
	FlywayMigrationStrategy migration() {
		return LostTables::restoreAndMigrate;
	}

}
