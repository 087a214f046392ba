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

	private static final String METRICS = "/actuator/prometheus";

	@LocalServerPort
	int port;

	@Test
	void strangers_are_shown_that_it_is_up_and_nothing_else() throws Exception {
		await().untilAsserted(() -> {
			HttpResponse<String> health = asStranger("/actuator/health");
			assertThat(health.statusCode()).isEqualTo(200);
			assertThat(health.body()).contains("\"status\":\"UP\"")
				.doesNotContain("components", "PostgreSQL", "eventProcessors");
		});
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

		await().untilAsserted(() -> assertThat(http.get("/actuator/health").text("/components/eventProcessors/status"))
			.isEqualTo("UP"));
		assertThat(http.get("/actuator/metrics").status()).isEqualTo(200);
		assertThat(http.get("/actuator/sbom/application").text("/bomFormat")).isEqualTo("CycloneDX");
		assertThat(http.get("/actuator/env").status()).isEqualTo(404);
	}

	@Test
	void administrators_and_the_scraper_read_the_metrics_and_nobody_else_does() throws Exception {
		assertThat(asStranger(METRICS).statusCode()).isEqualTo(401);
		assertThat(withToken(METRICS, "another-token-of-that-length").statusCode()).isEqualTo(401);
		assertThat(withToken(METRICS, FadelineTest.SCRAPE_TOKEN).body()).contains("fadeline_processor_behind_events");
		assertThat(withToken("/actuator/metrics", FadelineTest.SCRAPE_TOKEN).statusCode()).isEqualTo(401);
		assertThat(withToken("/api/clients", FadelineTest.SCRAPE_TOKEN).statusCode()).isEqualTo(401);
		assertThat(new Http(this.port).text(METRICS)).contains("fadeline_processor_behind_events");
	}

	private HttpResponse<String> asStranger(String path, String... headers) throws Exception {
		try (HttpClient stranger = HttpClient.newHttpClient()) {
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)));
			if (headers.length > 0) {
				request.headers(headers);
			}
			return stranger.send(request.build(), BodyHandlers.ofString());
		}
	}

	private HttpResponse<String> withToken(String path, String token) throws Exception {
		return asStranger(path, "Authorization", "Bearer " + token);
	}

}
