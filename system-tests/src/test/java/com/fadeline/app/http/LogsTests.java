package com.fadeline.app.http;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Logs are read by people who may see no health record. */
@FadelineTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTests {

	private static final String NAME = "Quackenbush";

	private static final String NOTE = "moved to Zanzibar";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void whatever_goes_wrong_no_name_and_no_note_is_logged(CapturedOutput log) {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		String id = UUID.randomUUID().toString();

		List<Integer> answers = List.of(register(http, id, "1985-12-10"), register(http, id, "1986-12-10"),
				register(http, id, "soon"), http.post("/api/clients", "{'familyName': '%s', ".formatted(NAME)).status(),
				http.post("/api/clients/" + NAME, "{}").status(), http.get("/api/clients?query=" + NAME).status(),
				http.get("/api/clients/" + NAME).status(), http.get("/api/clients?size=" + NAME).status(),
				course.post("/discontinue", "{'reason': '%s'}".formatted(NOTE)).status(),
				course.post("/discontinue", "{'reason': '%s'}".formatted(NOTE + "?")).status());

		assertThat(answers).containsExactly(201, 409, 400, 400, 405, 200, 400, 400, 204, 409);
		assertThat(log).doesNotContain(NAME, NOTE);
	}

	@Test
	void what_the_database_refuses_is_reported_without_what_was_in_it() {
		this.database.sql("create table if not exists public.named (name text primary key)").update();
		this.database.sql("insert into public.named values (:name) on conflict do nothing")
			.param("name", NAME)
			.update();

		Throwable refused = catchThrowable(
				() -> this.database.sql("insert into public.named values (:name)").param("name", NAME).update());

		assertThat(refused).rootCause().hasMessageContaining("named_pkey").message().doesNotContain(NAME);
	}

	private static int register(Http http, String id, String birthDate) {
		return http
			.post("/api/clients",
					"""
							{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': '%s', 'birthDate': '%s'}"""
						.formatted(id, new UUID(7, 7), NAME, birthDate))
			.status();
	}

}
