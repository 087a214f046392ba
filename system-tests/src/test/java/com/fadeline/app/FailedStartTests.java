package com.fadeline.app;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.EmbeddedPostgres;
import com.fadeline.store.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Why a start failed is told in a line, and what to do. */
@RunsInParallel
class FailedStartTests {

	@TempDir
	Path folder;

	@Test
	void an_axon_server_that_does_not_answer_is_reported() throws Exception {
		TestPostgres.Database database = TestPostgres.migratedDatabase();
		String nobody = "127.0.0.1:" + closedPort();

		FailureAnalysis told = failure("--fadeline.event-store=axonserver", "--axon.axonserver.servers=" + nobody,
				"--fadeline.axon.server-limit=1s", "--fadeline.data=" + this.folder, "--fadeline.roles=command",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password());

		assertThat(told.getDescription()).isEqualTo(
				"Axon Server cannot be reached at %s (waited 1 s); start it, or set axon.axonserver.servers to where it is"
					.formatted(nobody));
	}

	@Test
	void an_import_where_another_has_the_data_is_sent_to_who_asks_for_it() {
		TestPostgres.sharingPrograms(this.folder);
		try (EmbeddedPostgres another = EmbeddedPostgres.open(this.folder, Map.of())) {
			FailureAnalysis told = failure("--import=histories.json", "--fadeline.data=" + this.folder);

			assertThat(told.getDescription()).contains("is already in use by");
			assertThat(told.getAction()).contains("--data-binary @histories.json http://127.0.0.1:8080/api/imports");
		}
	}

	private static FailureAnalysis failure(String... arguments) {
		SpringApplication application = new SpringApplication(Fadeline.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		FailureAnalysis told = new StartFailureAnalyzer(environment)
			.analyze(catchThrowable(() -> application.run(arguments).close()));
		assertThat(told).isNotNull();
		return told;
	}

	private static int closedPort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
