package com.fadeline.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

import com.fadeline.app.TestAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Speaks to the application as any client would; apostrophes in bodies stand for quotes.
 */
public final class Http {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String root;

	public Http(int port) {
		this.root = "http://localhost:" + port;
	}

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public Answer post(String path, String body, String... headers) {
		return send(request(path, headers).POST(BodyPublishers.ofString(body.replace('\'', '"'))));
	}

	/** Sends a file. */
	public Answer post(String path, byte[] file, String... headers) {
		return send(request(path, headers).setHeader("Content-Type", "application/octet-stream")
			.POST(BodyPublishers.ofByteArray(file)));
	}

	/** A body that is a file. */
	HttpResponse<byte[]> bytes(String path, String... headers) {
		return exchange(request(path, headers).GET(), BodyHandlers.ofByteArray());
	}

	public Answer put(String path, String body, String... headers) {
		return send(request(path, headers).PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
	}

	public Answer delete(String path, String... headers) {
		return send(request(path, headers).DELETE());
	}

	Answer send(String method, String path, String body) {
		return send(request(path).method(method, BodyPublishers.ofString(body)));
	}

	/** A body that is no JSON. */
	String text(String path, String... headers) {
		return exchange(request(path, headers).GET(), BodyHandlers.ofString()).body();
	}

	/** The lines of a stream that ends when it is closed. */
	Stream<String> lines(String path) {
		HttpResponse<Stream<String>> response = exchange(request(path, "Accept", "text/event-stream").GET(),
				BodyHandlers.ofLines());
		if (response.statusCode() != 200) {
			throw new IllegalStateException("Stream answered " + response.statusCode());
		}
		return response.body();
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path))
			.header("Content-Type", "application/json")
			.header("Authorization", TestAdmin.HEADER);
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
		JsonNode body = response.body().isEmpty() ? MissingNode.getInstance()
				: JsonMapper.shared().readTree(response.body());
		return new Answer(response.statusCode(), response.headers(), body);
	}

	private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.client.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(int status, HttpHeaders headers, JsonNode body) {

		/** Sequence in the entity tag. */
		public long sequence() {
			return Long.parseLong(header("ETag").replace("\"", ""));
		}

		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

		/** Text at a JSON pointer. */
		public String text(String pointer) {
			return this.body.at(pointer).asString("");
		}

	}

}
