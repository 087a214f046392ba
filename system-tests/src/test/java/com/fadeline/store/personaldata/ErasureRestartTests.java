package com.fadeline.store.personaldata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.app.As;
import com.fadeline.app.Fadeline;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.deadlines.MovableClock;
import com.fadeline.app.diary.BookedCourse;
import com.fadeline.store.postgres.TestPostgres;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An erasure that is years away is kept by the database, not by the process. */
@RunsInParallel
class ErasureRestartTests {

	private static final String NAME = "Quillfeather";

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	@Test
	void an_erasure_falls_due_after_a_restart() {
		ClientId client;
		try (ConfigurableApplicationContext first = start()) {
			client = treated(first);
			Erasure dated = first.getBean(CommandGateway.class).sendAndWait(As.admin(new EraseClient(client)));
			assertThat(dated.status()).isEqualTo(Erasure.Status.RESTRICTED);
			JdbcClient jdbc = first.getBean(JdbcClient.class);
			await().until(() -> {
				first.getBean(Scheduler.class).triggerCheckForDueExecutions();
				return isWaiting(jdbc);
			});
		}

		try (ConfigurableApplicationContext second = start()) {
			second.getBean(MovableClock.class).advance(Duration.ofDays(8 * 365 + 5));
			await().untilAsserted(() -> {
				second.getBean(Scheduler.class).triggerCheckForDueExecutions();
				assertThat(Dump.of(second.getBean(JdbcClient.class)).grep(NAME)).isEmpty();
			});
			Erasure done = second.getBean(CommandGateway.class).sendAndWait(As.admin(new EraseClient(client)));
			assertThat(done.status()).isEqualTo(Erasure.Status.ERASED);
		}
	}

	private static boolean isWaiting(JdbcClient jdbc) {
		return jdbc.sql("""
				select exists (
				    select from deadlines.scheduled_task
				    where task_name = 'erasure' and not picked and execution_time > now() + interval '8 years')
				""").query(Boolean.class).single();
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
		return new SpringApplicationBuilder(Fadeline.class, ErasureTests.Time.class).web(WebApplicationType.NONE)
			.run("--fadeline.data=target/test-data", "--fadeline.roles=command,query",
					"--spring.datasource.url=" + this.database.url(),
					"--spring.datasource.username=" + this.database.username(),
					"--spring.datasource.password=" + this.database.password());
	}

}
