package com.fadeline.app.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import com.fadeline.web.imports.HistoryImporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Real histories, from the file to the views. */
@FadelineTest
@RunsInParallel
@ResourceLock(value = "read audit", mode = ResourceAccessMode.READ)
@ResourceLock("imports")
class ImportSystemTests {

	private static final Path HISTORIES = Path.of("..", "web", "src", "test", "resources", "histories.json");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	HistoryImporter importer;

	@Test
	void the_published_histories_are_taken_once_and_are_seen_in_the_views() throws Exception {
		// given
		UUID clinic = UUID.randomUUID();
		// when
		JsonNode first = imported(Files.readString(HISTORIES), "application/json", clinic);
		JsonNode second = imported(Files.readString(HISTORIES), "application/json", clinic);
		// then
		assertThat(values(first, "status")).hasSize(25).containsOnly("IMPORTED");
		assertThat(values(second, "status")).hasSize(25).containsOnly("UNCHANGED");
		assertThat(values(second, "courseId")).isEqualTo(values(first, "courseId"));
		for (JsonNode answer : List.of(first, second)) {
			assertThat(values(answer, "sittingsListed")).isEqualTo(values(answer, "sittingsTaken"));
			assertThat(values(answer, "sittingsTaken").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(66);
		}
		JsonNode progress = view("/api/courses/%s/progress".formatted(course(first, "blog-myarmgothot")));
		assertThat(progress.at("/sittings/recorded").asInt()).isEqualTo(12);
		assertThat(progress.at("/fading/latest").isNull()).isTrue();
	}

	@Test
	void two_deliveries_come_to_the_same_as_one() throws Exception {
		// given
		UUID once = UUID.randomUUID();
		UUID twice = UUID.randomUUID();
		String whole = Files.readString(HISTORIES);
		JsonNode one = imported(whole, "application/json", once);
		// when
		JsonNode first = imported(firstHalves(whole), "application/json", twice);
		JsonNode second = imported(whole, "application/json", twice);
		JsonNode third = imported(whole, "application/json", twice);
		// then
		assertThat(values(first, "status")).containsOnly("IMPORTED");
		assertThat(values(second, "status")).containsOnly("EXTENDED", "UNCHANGED").contains("EXTENDED");
		assertThat(values(third, "status")).containsOnly("UNCHANGED");
		assertThat(values(second, "sittingsTaken")).isEqualTo(values(one, "sittingsTaken"));
		for (JsonNode entry : second.get("histories")) {
			String id = entry.get("id").asString();
			long sequence = entry.get("status").asString().equals("EXTENDED") ? 2 : 1;
			String course = "/api/courses/" + course(second, id);
			String other = "/api/courses/" + course(one, id);
			assertThat(view(course, sequence).get("histories")).as(id).isEqualTo(view(other, 1).get("histories"));
			for (String part : List.of("sittings", "fading", "forecast")) {
				assertThat(view(course + "/progress", sequence).get(part)).as("%s of %s", part, id)
					.isEqualTo(view(other + "/progress", 1).get(part));
			}
		}
	}

	/** Each history as it was when half of its sittings were done. */
	private static String firstHalves(String whole) {
		JsonNode histories = JSON.readTree(whole);
		histories.forEach((history) -> {
			ArrayNode sittings = (ArrayNode) history.get("sittings");
			int half = (sittings.size() + 1) / 2;
			while (sittings.size() > half) {
				sittings.remove(sittings.size() - 1);
			}
		});
		return histories.toString();
	}

	@Test
	void a_history_of_no_clinic_that_an_administrator_made_opens_wherever_it_is_linked() throws Exception {
		// given
		String id = "clinicless-" + UUID.randomUUID();
		HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/imports"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("""
					[{"id": "%s", "method": "LASER", "goal": "FULL_REMOVAL", "sittings": [{}]}]""".formatted(id))));
		JsonNode entry = JSON.readTree(answer.body()).at("/histories/0");
		String course = entry.get("courseId").asString();
		// when
		view("/api/courses/" + course);
		// then
		for (String page : List.of("/courses/" + course, "/courses/" + course + "/history",
				"/courses/" + course + "/earlier-sittings/new", "/clients/" + entry.get("clientId").asString(),
				"/api/courses/" + course)) {
			await().untilAsserted(
					() -> assertThat(send(HttpRequest.newBuilder(uri(page))).statusCode()).as(page).isEqualTo(200));
		}
		assertThat(send(HttpRequest.newBuilder(uri("/clients/" + entry.get("clientId").asString()))).body())
			.contains("/courses/" + course);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.header("Authorization", TestAdmin.HEADER).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void every_word_of_the_published_histories_is_in_the_history_of_their_courses() throws Exception {
		// given
		JsonNode answer = imported(Files.readString(HISTORIES), "application/json", UUID.randomUUID());
		for (JsonNode history : JSON.readTree(HISTORIES.toFile())) {
			// when
			JsonNode events = view("/api/courses/%s/history".formatted(course(answer, history.get("id").asString())));
			// then
			List<String> kept = leaves(events).map((leaf) -> folded(leaf)).toList();
			assertThat(leaves(history))
				.allSatisfy((leaf) -> assertThat(kept).anyMatch((text) -> text.contains(folded(leaf))));
		}
	}

	/** Words for a preset of a zone are kept as the preset. */
	private static String folded(JsonNode leaf) {
		return leaf.asString().toLowerCase().replace('_', ' ');
	}

	@Test
	void damage_is_reported_by_record_and_field_and_the_rest_is_taken_line_by_line() throws Exception {
		// given
		String lines = """
				{"id": "good", "method": "LASER", "goal": "FULL_REMOVAL", "sittings": [{"n": 1, "date": "2020"}]}
				{"id": "bad", "method": "MAGIC", "goal": "FULL_REMOVAL", "sittings": [{"n": 1, "fadingPercent": 130}]}
				{"id": "cut", "method": "LAS
				""";
		// when
		JsonNode answer = imported(lines, "application/x-ndjson", UUID.randomUUID());
		// then
		assertThat(values(answer, "status")).containsExactly("IMPORTED", "REJECTED", "REJECTED");
		assertThat(answer.at("/histories/1/errors/0/field").asString()).isEqualTo("method");
		assertThat(answer.at("/histories/2/id").asString()).isEqualTo("[2]");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void what_is_no_history_at_all_is_malformed() throws Exception {
		HttpResponse<String> answer = post("hello", "application/json", UUID.randomUUID());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("urn:fadeline:problem:malformed");
	}

	@Test
	void the_command_line_prints_what_became_of_each_history(@TempDir Path folder) throws Exception {
		// given
		SecurityContextHolder.getContext().setAuthentication(TestAdmin.signedIn());
		String id = "printed-" + UUID.randomUUID();
		Path file = Files.writeString(folder.resolve("histories.json"), """
				[{"id": "%s", "method": "LASER", "goal": "RESHAPE", "sittings": [{"date": "2020"}]}, {"id": 7}]"""
			.formatted(id));
		// when
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ImportRunner runner = new ImportRunner(this.importer, new PrintStream(printed, true, StandardCharsets.UTF_8));
		runner.run(new DefaultApplicationArguments("--import=" + file));
		// then
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("IMPORTED  " + id + ", 1 of 1 sittings")
			.contains("REJECTED  [1], 0 of 0 sittings", "id: is 7; expected a text",
					"2 histories: 1 imported, 0 extended, 0 unchanged, 1 rejected; 1 sittings on record");
		assertThat(runner.getExitCode()).isOne();
	}

	@Test
	void the_command_line_states_when_there_is_no_file(@TempDir Path folder) throws Exception {
		// given
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ImportRunner runner = new ImportRunner(this.importer, new PrintStream(printed, true, StandardCharsets.UTF_8));
		// when
		runner.run(new DefaultApplicationArguments("--import=" + folder.resolve("missing.json")));
		// then
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("There is no file", "missing.json");
		assertThat(runner.getExitCode()).isOne();
	}

	private JsonNode imported(String body, String type, UUID clinic) throws IOException, InterruptedException {
		HttpResponse<String> answer = post(body, type, clinic);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private HttpResponse<String> post(String body, String type, UUID clinic) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri("/api/imports?clinicId=" + clinic))
			.header("Content-Type", type)
			.header("Authorization", TestAdmin.HEADER)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The view once it has both events of an imported course. */
	private JsonNode view(String path) {
		return view(path, 1);
	}

	/** The view once it has come so far. */
	private JsonNode view(String path, long sequence) {
		return await()
			.until(() -> send(HttpRequest.newBuilder(uri(path + "?after=" + sequence))),
					(answer) -> answer.statusCode() == 200
							&& answer.headers().firstValue("ETag").equals(Optional.of("\"%d\"".formatted(sequence))))
			.body()
			.transform(JSON::readTree);
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String course(JsonNode answer, String id) {
		return answer.get("histories")
			.valueStream()
			.filter((entry) -> entry.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow()
			.get("courseId")
			.asString();
	}

	private static List<String> values(JsonNode answer, String name) {
		return answer.get("histories").valueStream().map((entry) -> entry.get(name).asString()).toList();
	}

	private static Stream<JsonNode> leaves(JsonNode node) {
		return node.isContainer() ? node.valueStream().flatMap((child) -> leaves(child))
				: Stream.of(node).filter((leaf) -> !leaf.isNull());
	}

}
