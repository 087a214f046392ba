package com.fadeline.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.AwaitilityDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sends what nobody should to every operation of the OpenAPI document: broken, huge,
 * misplaced and hostile values, one at a time in otherwise good requests. However bad it
 * is, the sender is told so and the service goes on.
 */
@FadelineTest
@RunsInParallel
@ResourceLock(value = "read audit", mode = ResourceAccessMode.READ)
@ResourceLock("imports")
class HostileRequestsTests {

	/**
	 * Of some twenty thousand, for a test that ends soon; a larger number takes longer.
	 */
	private static final int REQUESTS = Integer.getInteger("fadeline.hostile-requests", 600);

	private static final long SEED = 20260727;

	private static final List<String> TEXTS = List.of("", " ", "null", "-1", "99999999999999999999", "NaN",
			"x".repeat(9000), "\u0000", "a\u0000b", "\uD800", "\u202Eabc", "'; drop table event_store.domain_event; --",
			"${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>", "../../etc/passwd", "..%2f..%2f", "%00",
			"sealed:", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "+999999999-12-31T23:59:59Z",
			"9999-12-31", "2026-02-30", "PT999999999999H", "-PT45M", "P99999999D");

	private static final List<String> VALUES = List.of("null", "true", "[]", "{}", "[null]", "0", "-1", "0.1", "1e308",
			"-1e308", "1e-308", "1e999999999", "9223372036854775808", "[[[[[[[[]]]]]]]]", "{\"a\": {\"b\": []}}");

	private static final List<String> BODIES = List.of("", " ", "null", "[]", "0", "\"x\"", "{", "}", "{\"a\"",
			"{\"a\": 1, \"a\": 2}", "[".repeat(5000), "{\"a\":".repeat(5000), "\"" + "x".repeat(100_000) + "\"",
			"\u0000", "\uFEFF{}", "<?xml version='1.0'?><a/>");

	@LocalServerPort
	int port;

	private final JsonMapper json = JsonMapper.shared();

	@Test
	void whatever_is_sent_the_service_answers_and_goes_on() {
		Http http = new Http(this.port);
		Map<String, ApiCall> calls = ApiCall.allOfItsOwn(http);
		calls.remove("followProgress");
		// Would lock the sender out.
		calls.remove("changePassword");
		ExamplesTests.WRITES.forEach((name) -> calls.get(name).send(http));
		List<Request> requests = new ArrayList<>(calls.values().stream().flatMap(this::requests).toList());
		Collections.shuffle(requests, new Random(SEED));

		for (Request request : requests.subList(0, Math.min(REQUESTS, requests.size()))) {
			Http.Answer answer = http.send(request.method(), request.path(), request.body());
			assertThat(answer.status()).as(() -> "%s answered %s".formatted(request, answer.body())).isLessThan(500);
			if (answer.status() >= 400) {
				assertThat(answer.header("Content-Type")).as(request::toString).startsWith("application/problem+json");
			}
		}

		await().untilAsserted(() -> assertThat(http.get("/actuator/health").text("/status")).isEqualTo("UP"));
		assertThat(http.get("/api/clients").status()).isEqualTo(200);
	}

	@Test
	void what_is_hardly_http_is_refused() throws IOException {
		for (String request : List.of("GET /api/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET /api/clients/%2e%2e%2f HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET /api/clients?query=%FF%FE HTTP/1.1\r\nHost: x\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n",
				"POST /api/clients HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n",
				"GET /api/clients HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")) {
			assertThat(raw(request)).as(request).matches("(?s)HTTP/1\\.1 [24]\\d\\d.*");
		}
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout((int) AwaitilityDefaults.PATIENCE.toMillis());
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			InputStream in = socket.getInputStream();
			return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
		}
	}

	private Stream<Request> requests(ApiCall call) {
		String body = call.bodies().getFirst();
		Stream<Request> paths = call.pathExamples()
			.keySet()
			.stream()
			.flatMap((name) -> TEXTS.stream()
				.map((text) -> new Request(call.method(), call.filled(name, encoded(text)), body)));
		Stream<Request> queries = call.queryNames()
			.stream()
			.flatMap((name) -> TEXTS.stream()
				.map((text) -> new Request(call.method(), call.filled() + "?" + name + "=" + encoded(text), body)));
		Stream<Request> bodies = Stream.concat(BODIES.stream(), call.bodies().stream().flatMap(this::mutations))
			.map((mutation) -> new Request(call.method(), call.filled(), mutation));
		return Stream.of(paths, queries, body.isEmpty() ? Stream.<Request>empty() : bodies).flatMap((some) -> some);
	}

	/**
	 * The body with each of its values replaced by each bad one, left out, or joined by a
	 * stranger.
	 */
	private Stream<String> mutations(String body) {
		JsonNode good = this.json.readTree(body);
		return places(good, "").stream()
			.flatMap((place) -> Stream.concat(Stream.of(without(good, place)),
					Stream.concat(TEXTS.stream().map(this.json::writeValueAsString), VALUES.stream())
						.map((bad) -> this.json.writeValueAsString(replaced(good, place)).replace("\"@here@\"", bad))));
	}

	private static List<String> places(JsonNode node, String at) {
		List<String> places = new ArrayList<>();
		if (node.isObject()) {
			node.forEachEntry((name, value) -> places.addAll(places(value, at + "/" + name)));
		}
		for (int index = 0; node.isArray() && index < node.size(); index++) {
			places.addAll(places(node.get(index), at + "/" + index));
		}
		if (!at.isEmpty()) {
			places.add(at);
		}
		return places;
	}

	private JsonNode replaced(JsonNode good, String place) {
		JsonNode copy = good.deepCopy();
		int cut = place.lastIndexOf('/');
		JsonNode parent = copy.at(place.substring(0, cut));
		String name = place.substring(cut + 1);
		if (parent instanceof ObjectNode object) {
			object.put(name, "@here@");
		}
		else if (parent instanceof ArrayNode array) {
			array.set(Integer.parseInt(name), this.json.getNodeFactory().stringNode("@here@"));
		}
		return copy;
	}

	private String without(JsonNode good, String place) {
		JsonNode copy = good.deepCopy();
		int cut = place.lastIndexOf('/');
		JsonNode parent = copy.at(place.substring(0, cut));
		if (parent instanceof ObjectNode object) {
			object.remove(place.substring(cut + 1));
		}
		return this.json.writeValueAsString(copy);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private record Request(String method, String path, String body) {

		@Override
		public String toString() {
			return "%s %s %s".formatted(this.method, this.path,
					this.body.length() > 500 ? this.body.substring(0, 500) : this.body);
		}

	}

}
