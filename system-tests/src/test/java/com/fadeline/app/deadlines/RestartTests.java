package com.fadeline.app.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.app.As;
import com.fadeline.app.Fadeline;
import com.fadeline.app.diary.BookedCourse;
import com.fadeline.store.personaldata.Dump;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.testing.RunsInParallel;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is due hours and years ahead is kept by the database, not by the process.
 */
@RunsInParallel
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTests {

	private static final String NAME = "Quillfeather";

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	private CourseId booked;

	private ClientId restricted;

	private ConfigurableApplicationContext restarted;

	@BeforeAll
	void restart() {
		try (ConfigurableApplicationContext first = start()) {
			this.booked = book(first);
			this.restricted = treated(first);
			Erasure dated = first.getBean(CommandGateway.class).sendAndWait(As.admin(new EraseClient(this.restricted)));
			assertThat(dated.status()).isEqualTo(Erasure.Status.RESTRICTED);
			JdbcClient jdbc = first.getBean(JdbcClient.class);
			await().until(() -> {
				first.getBean(Scheduler.class).triggerCheckForDueExecutions();
				return deadlineIsKept(jdbc) && erasureIsWaiting(jdbc);
			});
		}
		this.restarted = start();
	}

	@AfterAll
	void stop() {
		if (this.restarted != null) {
			this.restarted.close();
		}
	}

	@Test
	void a_deadline_outlives_a_restart() {
		this.restarted.getBean(MovableClock.class).advance(Duration.ofHours(26));
		await().until(() -> {
			this.restarted.getBean(Scheduler.class).triggerCheckForDueExecutions();
			return this.restarted.getBean(EventStore.class)
				.readEvents(this.booked.toString())
				.asStream()
				.filter((event) -> event.getPayload() instanceof ReminderRaised raised
						&& raised.reminder().kind() == ReminderKind.SITTING_NOT_RECORDED)
				.count() == 1;
		});
	}

	@Test
	void an_erasure_falls_due_after_a_restart() {
		this.restarted.getBean(MovableClock.class).advance(Duration.ofDays(8 * 365 + 5));
		await().untilAsserted(() -> {
			this.restarted.getBean(Scheduler.class).triggerCheckForDueExecutions();
			assertThat(Dump.of(this.restarted.getBean(JdbcClient.class)).grep(NAME)).isEmpty();
		});
		Erasure done = this.restarted.getBean(CommandGateway.class)
			.sendAndWait(As.admin(new EraseClient(this.restricted)));
		assertThat(done.status()).isEqualTo(Erasure.Status.ERASED);
	}

	private boolean deadlineIsKept(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from deadlines.scheduled_task where task_instance like ?")
			.param("SITTING_NOT_RECORDED/" + this.booked + "%")
			.query(Integer.class)
			.single() == 1;
	}

	private static boolean erasureIsWaiting(JdbcClient jdbc) {
		return jdbc.sql("""
				select exists (
				    select from deadlines.scheduled_task
				    where task_name = 'erasure' and not picked and execution_time > now() + interval '8 years')
				""").query(Boolean.class).single();
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

	private static ClientId treated(ConfigurableApplicationContext application) {
		CommandGateway commands = application.getBean(CommandGateway.class);
		BookedCourse course = BookedCourse.opened(commands, new ClinicId(UUID.randomUUID()));
		commands.sendAndWait(As
			.admin(new ChangeClientDetails(course.client(), new ClientDetails("Ada", NAME, null, null, null, null))));
		course.send(new RecordPatchTest(course.course(), new PatchTest(new PatchTestId(UUID.randomUUID()),
				Instant.parse("2026-01-06T10:00:00Z"), List.of("where %s wants it".formatted(NAME)), List.of())));
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		await().untilAsserted(() -> assertThat(Dump.of(jdbc).grep(NAME)).hasSizeGreaterThan(1));
		return course.client();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Fadeline.class, DeadlineTests.Time.class).web(WebApplicationType.NONE)
			.run("--fadeline.data=target/test-data", "--fadeline.roles=command,query",
					"--spring.datasource.url=" + this.database.url(),
					"--spring.datasource.username=" + this.database.username(),
					"--spring.datasource.password=" + this.database.password());
	}

}
