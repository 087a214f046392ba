package com.fadeline.app.deadlines;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.app.Fadeline;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.diary.BookedCourse;
import com.fadeline.store.postgres.TestPostgres;

import static org.awaitility.Awaitility.await;

/** A deadline is kept by the database, not by the process. */
@RunsInParallel
class RestartTests {

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	@Test
	void a_deadline_outlives_a_restart() {
		CourseId course;
		try (ConfigurableApplicationContext first = start()) {
			course = book(first);
			JdbcClient jdbc = first.getBean(JdbcClient.class);
			await().until(() -> jdbc.sql("select count(*) from deadlines.scheduled_task where task_instance like ?")
				.param("SITTING_NOT_RECORDED/" + course + "%")
				.query(Integer.class)
				.single() == 1);
		}

		try (ConfigurableApplicationContext second = start()) {
			second.getBean(MovableClock.class).advance(Duration.ofHours(26));
			await().until(() -> {
				second.getBean(Scheduler.class).triggerCheckForDueExecutions();
				return second.getBean(EventStore.class)
					.readEvents(course.toString())
					.asStream()
					.filter((event) -> event.getPayload() instanceof ReminderRaised)
					.count() == 1;
			});
		}
	}

	private static CourseId book(ConfigurableApplicationContext application) {
		BookedCourse course = BookedCourse.opened(application.getBean(CommandGateway.class),
				new ClinicId(UUID.randomUUID()));
		course.book(application.getBean(MovableClock.class)
			.instant()
			.truncatedTo(ChronoUnit.SECONDS)
			.plus(Duration.ofHours(1)), new OperatorId(UUID.randomUUID()), null);
		return course.course();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Fadeline.class, DeadlineTests.Time.class).web(WebApplicationType.NONE)
			.run("--fadeline.data=target/test-data", "--fadeline.roles=command",
					"--spring.datasource.url=" + this.database.url(),
					"--spring.datasource.username=" + this.database.username(),
					"--spring.datasource.password=" + this.database.password());
	}

}
