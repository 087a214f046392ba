package com.fadeline.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is long comes compressed, and compression gives nothing away. */
@FadelineTest
class CompressionTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterEach
	void close() {
		this.client.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dashboard", "/assets/fadeline.css", "/webjars/chart.js/dist/chart.umd.min.js" })
	void pages_and_what_they_need_come_compressed(String path) throws Exception {
		HttpResponse<InputStream> answer = get(path, "Authorization", TestAdmin.HEADER, "Accept-Encoding", "gzip");

		assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
		try (InputStream content = new GZIPInputStream(answer.body())) {
			assertThat(content.readAllBytes()).hasSizeGreaterThan(2048);
		}
	}

	@Test
	void a_stream_is_reported_as_it_comes() throws Exception {
		HttpResponse<InputStream> stream = get("/live/lists/diary", "Authorization", TestAdmin.HEADER,
				"Accept-Encoding", "gzip", "Accept", "text/event-stream");
		try (InputStream content = stream.body()) {
			assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
			assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
		}
	}

	@Test
	void the_token_against_forged_requests_is_masked_anew_in_each_page() {
		String token = UUID.randomUUID().toString();

		List<String> told = IntStream.range(0, 2).mapToObj((time) -> tokenOf("XSRF-TOKEN=" + token)).toList();

		assertThat(told).doesNotHaveDuplicates().doesNotContain(token);
	}

	private String tokenOf(String cookie) {
		try (InputStream content = get("/sign-in", "Cookie", cookie).body()) {
			return TOKEN.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8))
				.results()
				.map((match) -> match.group(1))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<InputStream> get(String path, String... headers) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.headers(headers)
			.build(), BodyHandlers.ofInputStream());
	}

}
