package com.fadeline.app.readmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.As;
import com.fadeline.app.Fadeline;
import com.fadeline.app.axonserver.ForeignEvents;
import com.fadeline.query.projection.Rebuild;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.testing.NeedsAxonServer;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rebuilds of read models that two query processes keep together, on a real Axon Server
 * and one PostgreSQL. Each process is asked itself, not through Axon Server, which would
 * choose one of them.
 */
@NeedsAxonServer
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesOnAxonServerTests {

	private static final int MOST_COURSES = 200;

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	private final List<CourseStory> stories = new CopyOnWriteArrayList<>();

	private ConfigurableApplicationContext first;

	private ConfigurableApplicationContext second;

	private JdbcClient jdbc;

	@BeforeAll
	void start() {
		this.first = start("first");
		this.second = start("second");
		this.jdbc = this.first.getBean(JdbcClient.class);
	}

	@AfterAll
	void stop() {
		for (ConfigurableApplicationContext process : new ConfigurableApplicationContext[] { this.first,
				this.second }) {
			if (process != null) {
				process.close();
			}
		}
	}

	@Test
	void one_of_them_rebuilds_once_what_was_asked_for_while_both_answer(CapturedOutput output) throws Exception {
		whileUsed(() -> {
			try (ConfigurableApplicationContext third = start("third", "--rebuild")) {
				JdbcClient asked = third.getBean(JdbcClient.class);
				await().untilAsserted(
						() -> assertThat(asked.sql("select state from operation.rebuild").query(String.class).list())
							.containsExactly("DONE"));
			}
		});

		assertThat(output.getOut().lines().filter((line) -> line.contains(": Rebuilt "))).hasSize(1)
			.first()
			.asString()
			.contains(this.first.getBean(Rebuild.class).names());
	}

	@Test
	void each_of_them_rebuilds_what_the_other_keeps() throws Exception {
		for (ConfigurableApplicationContext process : List.of(this.first, this.second)) {
			Rebuild rebuild = process.getBean(Rebuild.class);
			whileUsed(() -> rebuild.rebuild(rebuild.names()));
		}

		Map<String, List<String>> live = rows();
		Rebuild rebuild = this.first.getBean(Rebuild.class);
		rebuild.rebuild(rebuild.names());
		assertThat(rows()).isEqualTo(live);
	}

	/**
	 * Rebuilds while courses are written and both processes are asked for one of them.
	 */
	private void whileUsed(Runnable rebuild) throws Exception {
		CourseStory known = publish();
		await().untilAsserted(() -> shows(known, 7));
		AtomicBoolean done = new AtomicBoolean();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> writing = threads.submit(() -> {
				for (int course = 0; course < MOST_COURSES && !done.get(); course++) {
					publish();
				}
			});
			Future<?> reading = threads.submit(() -> {
				while (!done.get()) {
					shows(known, 7);
				}
			});
			try {
				rebuild.run();
			}
			finally {
				done.set(true);
			}
			writing.get();
			reading.get();
		}
		recount();
	}

	private CourseStory publish() {
		CourseStory story = CourseStory.of(new ClientId(UUID.randomUUID()), 2);
		this.first.getBean(EventStore.class).publish(story.messages());
		this.stories.add(story);
		return story;
	}

	/** Compares what is stored with what both processes answer, and with all rows. */
	private void recount() {
		EventStore events = this.second.getBean(EventStore.class);
		int all = 0;
		for (CourseStory story : this.stories) {
			int stored = (int) events.readEvents(story.id().toString()).asStream().count();
			assertThat(stored).isEqualTo(story.messages().size());
			await().untilAsserted(() -> shows(story, stored));
			all += stored;
		}
		assertThat(count("read_model.course_view")).isEqualTo(this.stories.size());
		assertThat(count("read_model.progress")).isEqualTo(this.stories.size());
		assertThat(count("read_model.course_history")).isEqualTo(all);
		assertThat(count("axon.dead_letter")).isZero();
	}

	/** Asserts that both processes answer the same, up to the last of so many events. */
	private void shows(CourseStory story, int events) {
		CourseId id = story.id();
		for (ConfigurableApplicationContext process : List.of(this.first, this.second)) {
			assertThat(ask(process, new FindCourse(id), CourseView.class)).map(CourseView::sequence)
				.hasValue(events - 1L);
			assertThat(ask(process, new FindProgress(id), ProgressView.class)).map(ProgressView::sequence)
				.hasValue(events - 1L);
			assertThat(ask(process, new FindCourseHistory(id), CourseHistory.class)).map(CourseHistory::entries)
				.hasValueSatisfying((entries) -> assertThat(entries).hasSize(events));
		}
		assertThat(ask(this.second, new FindCourse(id), CourseView.class))
			.isEqualTo(ask(this.first, new FindCourse(id), CourseView.class));
	}

	private static <V> Optional<V> ask(ConfigurableApplicationContext process, CourseQuery query, Class<V> view) {
		QueryGateway itself = DefaultQueryGateway.builder()
			.queryBus(process.getBean(AxonServerQueryBus.class).localSegment())
			.build();
		return itself.query(As.admin(query), ResponseTypes.optionalInstanceOf(view)).join();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** Every row of every read model as text, by table. */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		this.jdbc.sql("select tablename::text from pg_tables where schemaname = 'read_model' order by 1")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select row::text from read_model.%s as row order by 1".formatted(table))
						.query(String.class)
						.list()));
		return rows;
	}

	private ConfigurableApplicationContext start(String name, String... options) {
		List<String> arguments = new ArrayList<>(Arrays.asList(options));
		arguments.addAll(List.of("--fadeline.data=target/test-data", "--fadeline.roles=query",
				"--fadeline.event-store=axonserver", "--axon.axonserver.servers=" + System.getenv(NeedsAxonServer.HOST),
				"--axon.axonserver.client-id=" + name, "--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.username(),
				"--spring.datasource.password=" + this.database.password()));
		return new SpringApplicationBuilder(Fadeline.class, ForeignEvents.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
	}

}
