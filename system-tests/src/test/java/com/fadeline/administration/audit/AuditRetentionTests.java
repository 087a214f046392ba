package com.fadeline.administration.audit;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FadelineTest
class AuditRetentionTests {

	@Autowired
	AccessTable table;

	@Autowired
	JdbcClient database;

	@Test
	void accesses_older_than_the_retention_are_deleted_and_no_others() {
		ClientId client = new ClientId(UUID.randomUUID());
		Instant limit = Instant.parse("2020-01-01T00:00:00Z");
		this.table.add(List.of(access(limit.minusMillis(1), client), access(limit, client)));

		assertThat(this.table.deleteBefore(limit)).isEqualTo(1);
		assertThat(this.table.of(client, 0, 20).items()).extracting(AccessView::at).containsExactly(limit);
	}

	@Test
	void the_deletions_are_on_the_timetable() {
		assertThat(this.database
			.sql("select task_name from deadlines.scheduled_task where execution_time > now() order by task_name")
			.query(String.class)
			.list()).contains("audit-retention", "sign-in-sources");
	}

	@Test
	void a_retention_of_no_time_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AuditProperties(Period.ZERO))
			.withMessageContaining("fadeline.audit.retention");
	}

	private static Access access(Instant at, ClientId client) {
		return new Access(at, "sam", Role.SPECIALIST, "FindClient", AccessOutcome.SHOWN, Set.of(client), Set.of());
	}

}
