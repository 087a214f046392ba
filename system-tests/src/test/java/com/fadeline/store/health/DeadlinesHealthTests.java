package com.fadeline.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
@Transactional
class DeadlinesHealthTests {

	private static final Instant DUE = Instant.parse("2026-03-01T10:00:00Z");

	@Autowired
	JdbcClient database;

	@Test
	void a_reminder_just_due_is_nothing_to_worry_about() {
		schedule(0);

		assertThat(health(Duration.ofMinutes(14)).getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void a_reminder_that_nobody_raises_asks_for_attention() {
		schedule(0);

		Health late = health(Duration.ofMinutes(16));

		assertThat(late.getStatus()).isEqualTo(Attention.STATUS);
		assertThat(late.getDetails()).containsEntry("overdue", 1L).containsEntry("failing", 0L);
	}

	@Test
	void a_reminder_that_fails_asks_for_attention() {
		schedule(3);

		Health failing = health(Duration.ZERO);

		assertThat(failing.getStatus()).isEqualTo(Attention.STATUS);
		assertThat(failing.getDetails()).containsEntry("failing", 1L);
	}

	private void schedule(int failures) {
		this.database.sql("delete from deadlines.scheduled_task").update();
		this.database
			.sql("""
					insert into deadlines.scheduled_task (task_name, task_instance, execution_time, picked, consecutive_failures, version)
					values ('reminder', 'one', :due, true, :failures, 1)
					""")
			.param("due", DUE.atOffset(ZoneOffset.UTC))
			.param("failures", failures)
			.update();
	}

	private Health health(Duration later) {
		return new DeadlinesHealth(this.database, new OperationMeters(), Clock.fixed(DUE.plus(later), ZoneOffset.UTC))
			.health();
	}

}
