package com.fadeline.bench;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Operation of callers over HTTP, with as many kept connections as it has callers. */
final class HttpLoad implements Runnable, AutoCloseable {

	private final int port;

	private final Supplier<byte[]> requests;

	private final Queue<HttpConnection> idle = new ConcurrentLinkedQueue<>();

	/**
	 * @param requests makes the next request
	 */
	HttpLoad(int port, Supplier<byte[]> requests) {
		this.port = port;
		this.requests = requests;
	}

	/** Prepares a request to read. */
	static byte[] get(String path, String headers) {
		return request("GET", path, headers, "");
	}

	/** Prepares a request to write JSON. */
	static byte[] post(String path, String headers, String json) {
		int length = json.getBytes(StandardCharsets.UTF_8).length;
		return request("POST", path,
				headers + "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(length), json);
	}

	private static byte[] request(String method, String path, String headers, String body) {
		return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s".formatted(method, path, headers, body)
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Sends one request.
	 * @throws IllegalStateException if it is not answered as one that succeeded
	 */
	@Override
	public void run() {
		@Nullable HttpConnection kept = this.idle.poll();
		HttpConnection connection = (kept != null) ? kept : new HttpConnection(this.port);
		byte[] request = this.requests.get();
		int status = connection.exchange(request);
		if (status >= 300) {
			connection.close();
			throw new IllegalStateException("Status %d for %s".formatted(status,
					new String(request, StandardCharsets.UTF_8).lines().findFirst().orElse("")));
		}
		if (connection.hasEnded()) {
			connection.close();
		}
		else {
			this.idle.add(connection);
		}
	}

	@Override
	public void close() {
		this.idle.forEach(HttpConnection::close);
		this.idle.clear();
	}

}
