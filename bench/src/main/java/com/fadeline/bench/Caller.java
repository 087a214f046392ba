package com.fadeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;

/** HTTP client of the REST API for one account. */
final class Caller {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String root;

	private final String credentials;

	Caller(int port, String name, String password) {
		this.root = "http://localhost:" + port;
		this.credentials = "Basic " + HttpHeaders.encodeBasicAuth(name, password, null);
	}

	/**
	 * Result of a write that was answered.
	 *
	 * @param location path of what was written
	 * @param sequence of its event
	 * @param answeredAt when its answer arrived, by {@link System#nanoTime}
	 */
	record Written(String location, long sequence, long answeredAt) {
	}

	/**
	 * Sends a write.
	 * @throws IllegalStateException if it was rejected
	 */
	Written post(String path, String body) {
		HttpResponse<String> answer = send(
				request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)),
				BodyHandlers.ofString());
		long answeredAt = System.nanoTime();
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		return new Written(answer.headers().firstValue("Location").orElseThrow(), Long.parseLong(tag.replace("\"", "")),
				answeredAt);
	}

	/** Follows a stream of server-sent events. */
	Followed follow(String path) {
		HttpResponse<Stream<String>> stream = send(request(path).header("Accept", "text/event-stream"),
				BodyHandlers.ofLines());
		return new Followed(stream.body());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.root).resolve(path)).header("Authorization", this.credentials);
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			HttpResponse<T> answer = this.client.send(request.build(), handler);
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(answer + ": " + answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
