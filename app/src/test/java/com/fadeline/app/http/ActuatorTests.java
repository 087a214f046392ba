package com.fadeline.app.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the operation of the service is told to whom. */
@FadelineTest
class ActuatorTests {

	@LocalServerPort
	int port;

	@Test
	void strangers_are_told_that_it_is_up_and_nothing_else() throws Exception {
		HttpResponse<String> health = asStranger("/actuator/health");

		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL", "eventProcessors");
		assertThat(asStranger("/actuator/metrics").statusCode()).isEqualTo(401);
		assertThat(asStranger("/actuator/sbom/application").statusCode()).isEqualTo(401);
	}

	@Test
	void whoever_probes_whether_it_lives_and_is_ready_needs_no_sign_in() throws Exception {
		assertThat(asStranger("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(asStranger("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(asStranger("/actuator/health/eventStore").statusCode()).isEqualTo(401);
	}

	@Test
	void the_meters_of_the_operation_are_there() {
		Http http = new Http(this.port);

		await().untilAsserted(() -> assertThat(http.get("/actuator/metrics").body().at("/names").toString()).contains(
				"fadeline.processor.behind", "fadeline.processor.oldest", "fadeline.appends.waiting",
				"fadeline.appends.failed", "fadeline.appends.possible"));
		assertThat(http.get("/actuator/metrics/fadeline.processor.behind?tag=processor:progress").status())
			.isEqualTo(200);
		assertThat(
				http.get("/actuator/metrics/fadeline.appends.possible").body().at("/measurements/0/value").asDouble())
			.isEqualTo(1);
	}

	@Test
	void an_administrator_reads_the_parts_of_the_health_the_metrics_and_the_bill_of_materials() {
		Http http = new Http(this.port);

		assertThat(http.get("/actuator/health").text("/components/eventProcessors/status")).isEqualTo("UP");
		assertThat(http.get("/actuator/metrics").status()).isEqualTo(200);
		assertThat(http.get("/actuator/sbom/application").text("/bomFormat")).isEqualTo("CycloneDX");
		assertThat(http.get("/actuator/env").status()).isEqualTo(404);
	}

	private HttpResponse<String> asStranger(String path) throws Exception {
		try (HttpClient stranger = HttpClient.newHttpClient()) {
			URI uri = URI.create("http://localhost:%d%s".formatted(this.port, path));
			return stranger.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
		}
	}

}
