package com.fadeline.store.eventstore;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.query.projection.EventLog;
import com.fadeline.store.health.EventHead;
import com.fadeline.store.personaldata.PersonalData;
import com.fadeline.store.tables.LostTables;

/** Configuration of the event store in our PostgreSQL; inactive with Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
@EnableConfigurationProperties(StoreProperties.class)
class EventStoreConfiguration {

	@Bean
	GroupedAppends groupedAppends(JdbcConnectionDetails database, StoreProperties limits)
			throws SQLException, InterruptedException {
		DataSource connections = WriterDataSource.of(database.getJdbcUrl(), database.getUsername(),
				database.getPassword(), limits.statementLimit());
		return GroupedAppends.open(connections, limits);
	}

	/**
	 * Migrates once this process holds the database, so that a second process changes
	 * nothing.
	 */
	@Bean
	@DependsOn("groupedAppends")
	FlywayMigrationStrategy migrationByTheWriter() {
		return LostTables::restoreAndMigrate;
	}

	@Bean
	GroupedJdbcEventStorageEngine eventStorageEngine(GroupedAppends appends, ConnectionProvider connections,
			Serializer snapshotSerializer, @Qualifier("eventSerializer") Serializer eventSerializer,
			org.axonframework.config.Configuration axon, StoreProperties limits) {
		JdbcEventStorageEngine.Builder reading = JdbcEventStorageEngine.builder();
		reading.connectionProvider(connections)
			.snapshotSerializer(snapshotSerializer)
			.eventSerializer(eventSerializer)
			.upcasterChain(axon.upcasterChain())
			.snapshotFilter(axon.snapshotFilter());
		return new GroupedJdbcEventStorageEngine(reading, limits.readBatch(), appends);
	}

	@Bean
	EventLog eventLog(JdbcOperations jdbc, @Qualifier("eventSerializer") Serializer eventSerializer,
			ObjectProvider<org.axonframework.config.Configuration> axon, PersonalData personalData) {
		return new StoredEventLog(jdbc, eventSerializer, () -> axon.getObject().upcasterChain(), personalData);
	}

	@Bean
	EventHead eventHead(JdbcClient database) {
		return new StoredHead(database);
	}

	@Bean
	AppendMeters appendMeters(GroupedAppends appends) {
		return new AppendMeters(appends);
	}

	@Bean
	EventStoreHealth eventStoreHealthIndicator(GroupedAppends appends) {
		return new EventStoreHealth(appends);
	}

}
