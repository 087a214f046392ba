package com.fadeline.store.personaldata;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FadelineTest
class ServerLogTests {

	@Autowired
	JdbcClient jdbc;

	@Test
	void after_an_erasure_the_log_of_the_server_begins_anew() {
		String before = text("select pg_walfile_name(pg_current_wal_lsn())");
		ServerLog log = new ServerLog(this.jdbc, Duration.ofMillis(1));

		log.erase(new ClientId(UUID.randomUUID()), List.of());

		await().untilAsserted(
				() -> assertThat(text("select redo_wal_file from pg_control_checkpoint()")).isGreaterThan(before));
		log.destroy();
	}

	private String text(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

}
