package com.fadeline.app.axonserver;

import java.util.UUID;

import com.fadeline.app.Fadeline;
import com.fadeline.app.TestAdmin;
import com.fadeline.app.axonserver.FadelineHttp.Answer;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.testing.NeedsAxonServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process for requests alone beside those that handle commands and queries. */
@NeedsAxonServer
class SeparateProcessesTests {

	private static final int WRITES = 150;

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	/** Its update may be lost between the first look and the subscription. */
	@Test
	void a_read_shows_the_write_before_it() throws Exception {
		try (ConfigurableApplicationContext handlers = start("command,query");
				ConfigurableApplicationContext others = start("command,query");
				ConfigurableApplicationContext web = start("web");
				FadelineHttp http = new FadelineHttp(
						web.getEnvironment().getRequiredProperty("local.server.port", Integer.class))) {
			String course = "/api/courses/" + open(http);
			for (int written = 1; written <= WRITES; written++) {
				Answer logged = http.post(course + "/fadings",
						"""
								{ "observedAt": "2026-02-01T10:00:00Z", "percent": %d, "observer": "SPECIALIST", "scale": "PHOTO" }
								"""
							.formatted(written % 100));
				assertThat(logged.tag()).as(logged.text()).isEqualTo("\"%d\"".formatted(written));

				Answer shown = http.get(course + "/progress?after=" + written);

				assertThat(shown.json().at("/sequence").asInt()).as(shown.text()).isEqualTo(written);
			}
		}
	}

	private static UUID open(FadelineHttp http) {
		UUID client = UUID.randomUUID();
		UUID course = UUID.randomUUID();
		await().untilAsserted(
				() -> assertThat(http
					.post("/api/clients",
							"""
									{ "id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Example", "birthDate": "1990-05-17" }
									"""
								.formatted(client, UUID.randomUUID()))
					.status()).isEqualTo(201));
		await().untilAsserted(
				() -> assertThat(http
					.post("/api/courses",
							"""
									{ "id": "%s", "clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
									  "openedOn": "2026-01-05", "assessment": { "pigment": "CARBON" } }
									"""
								.formatted(course, client))
					.status()).isEqualTo(201));
		return course;
	}

	private ConfigurableApplicationContext start(String roles) {
		return new SpringApplicationBuilder(Fadeline.class, ForeignEvents.class).run("--fadeline.data=target/test-data",
				"--fadeline.roles=" + roles, "--server.port=0", "--" + TestAdmin.SETTING,
				"--fadeline.event-store=axonserver", "--axon.axonserver.servers=" + System.getenv(NeedsAxonServer.HOST),
				"--axon.axonserver.client-id=" + UUID.randomUUID(), "--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.username(),
				"--spring.datasource.password=" + this.database.password());
	}

}
