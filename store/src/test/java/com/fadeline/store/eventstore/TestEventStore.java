package com.fadeline.store.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.fadeline.store.postgres.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The event store of this package on a real database, wired as the application does it,
 * for tests.
 */
final class TestEventStore implements AutoCloseable {

	private static final String OF_THIS_DATABASE = "database = (select oid from pg_database where datname = current_database())";

	private final HikariDataSource pool = new HikariDataSource();

	private final JdbcClient client;

	private final GroupedAppends appends;

	private final EmbeddedEventStore store;

	private TestEventStore(TestPostgres.Database database, DataSource writer, StoreProperties limits) throws Exception {
		this.client = JdbcClient.create(database.dataSource());
		this.pool.setJdbcUrl(database.url());
		this.pool.setUsername(database.username());
		this.pool.setPassword(database.password());
		this.pool.setConnectionTimeout(60_000);
		this.appends = GroupedAppends.open(writer, limits);
		Serializer serializer = Jackson3Serializer.builder().build();
		JdbcEventStorageEngine.Builder reading = JdbcEventStorageEngine.builder();
		reading.connectionProvider(new SpringDataSourceConnectionProvider(this.pool))
			.eventSerializer(serializer)
			.snapshotSerializer(serializer);
		this.store = EmbeddedEventStore.builder()
			.storageEngine(new GroupedJdbcEventStorageEngine(reading, limits.readBatch(), this.appends))
			.build();
	}

	/** A database with the table of events. */
	static TestPostgres.Database freshDatabase() throws Exception {
		return prepared(TestPostgres.freshDatabase());
	}

	static TestPostgres.Database prepared(TestPostgres.Database database) throws Exception {
		JdbcClient.create(database.dataSource())
			.sql(new ClassPathResource("db/migration/V1__event_store.sql").getContentAsString(StandardCharsets.UTF_8))
			.update();
		return database;
	}

	static TestEventStore on(TestPostgres.Database database) throws Exception {
		return on(database, limits());
	}

	static TestEventStore on(TestPostgres.Database database, StoreProperties limits) throws Exception {
		return on(database, database.url(), limits);
	}

	/** A store whose writer reaches the database by another address. */
	static TestEventStore on(TestPostgres.Database database, String writerUrl, StoreProperties limits)
			throws Exception {
		return new TestEventStore(database, writer(database, writerUrl, limits), limits);
	}

	/** A store whose writer gets its connections from there. */
	static TestEventStore through(DataSource writer, TestPostgres.Database database) throws Exception {
		return new TestEventStore(database, writer, limits());
	}

	static DataSource writer(TestPostgres.Database database, String url, StoreProperties limits) {
		return WriterDataSource.of(url, database.username(), database.password(), limits.statementLimit());
	}

	static StoreProperties limits() {
		return new StoreProperties(2000, 500, Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofSeconds(10),
				Duration.ofSeconds(1), Duration.ofMillis(100), 100, 100_000);
	}

	EventStore store() {
		return this.store;
	}

	GroupedAppends appends() {
		return this.appends;
	}

	/** The identifiers of all that is stored, in the order of the index. */
	List<String> stored() {
		return client().sql("select event_identifier from event_store.domain_event order by global_index")
			.query(String.class)
			.list();
	}

	/** Ends the writer's session as an administrator would. */
	void endWriter() {
		this.client
			.sql("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and granted and "
					+ OF_THIS_DATABASE)
			.query(Boolean.class)
			.single();
	}

	/** How many locks of this database are such. */
	int locks(String such) {
		return this.client.sql("select count(*) from pg_locks where " + such + " and " + OF_THIS_DATABASE)
			.query(Integer.class)
			.single();
	}

	/** Asks the database past the store and its pool. */
	JdbcClient client() {
		return this.client;
	}

	@Override
	public void close() throws InterruptedException, SQLException {
		this.store.shutDown();
		this.appends.close();
		this.pool.close();
	}

}
