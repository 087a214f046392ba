package com.fadeline.app.axonserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

import com.fadeline.app.TestAdmin;
import com.fadeline.testing.AwaitilityDefaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a Fadeline of this machine. */
record FadelineHttp(HttpClient client, int port) implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	FadelineHttp(int port) {
		this(HttpClient.newHttpClient(), port);
	}

	Answer get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json));
		return send((headers.length == 0) ? request : request.headers(headers));
	}

	Answer delete(String path) throws IOException, InterruptedException {
		return send(request(path).DELETE());
	}

	/** The lines of a stream as they come; to be closed. */
	Stream<String> lines(String path) throws IOException, InterruptedException {
		return this.client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines()).body();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", TestAdmin.HEADER)
			.timeout(AwaitilityDefaults.PATIENCE);
	}

	private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		String body = response.body();
		return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""), body,
				body.isBlank() ? JSON.missingNode() : JSON.readTree(body));
	}

	/** An answer and its body, as it came and as JSON. */
	record Answer(int status, String tag, String text, JsonNode json) {
	}

}
