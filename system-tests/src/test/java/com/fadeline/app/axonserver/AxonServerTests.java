package com.fadeline.app.axonserver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.axonserver.FadelineHttp.Answer;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole application with its events and messages in a real Axon Server. */
@AxonServerTest
class AxonServerTests {

	private final UUID client = UUID.randomUUID();

	private final UUID course = UUID.randomUUID();

	private final String path = "/api/courses/" + this.course;

	@LocalServerPort
	int port;

	@Autowired
	EventStore events;

	@Autowired
	Rebuild rebuild;

	private FadelineHttp http;

	@BeforeEach
	void connect() {
		this.http = new FadelineHttp(this.port);
	}

	@AfterEach
	void disconnect() {
		this.http.close();
	}

	@Test
	void it_is_up_and_states_how_it_stands_with_axon_server() throws Exception {
		// Moves its positions past events that other tests may have left last.
		openCourse();
		await().untilAsserted(() -> {
			Answer health = this.http.get("/actuator/health");
			assertThat(health.json().at("/status").asString()).as(health.text()).isEqualTo("UP");
			assertThat(health.json().at("/components/axonServer/details/default").asString()).isEqualTo("connected");
			assertThat(health.json().at("/components/eventProcessors/status").asString()).isEqualTo("UP");
			assertThat(health.json().at("/components/eventStore").isMissingNode()).isTrue();
		});
	}

	@Test
	void a_course_runs_from_its_client_to_its_progress() throws Exception {
		// given
		openCourse();
		UUID sitting = UUID.randomUUID();
		// when
		Answer scheduled = this.http.post(this.path + "/sittings",
				"""
						{ "id": "%s", "method": "LASER", "zones": ["CROWN"], "startsAt": "%s", "duration": "PT45M", "operatorId": "%s" }
						"""
					.formatted(sitting, day(-60), UUID.randomUUID()));
		Answer recorded = record(sitting, day(-60));
		Answer fading = logFading(UUID.randomUUID(), 40);
		// then
		assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(201);
		assertThat(recorded.status()).as(recorded.text()).isBetween(200, 204);
		assertThat(fading.tag()).isEqualTo("\"3\"");
		shows("?after=3");
		Answer progress = this.http.get(this.path + "/progress?after=3");
		assertThat(progress.tag()).isEqualTo("\"3\"");
		assertThat(progress.json().at("/sittings/recorded").asInt()).isOne();
		assertThat(progress.json().at("/fading/latest").asDouble()).isEqualTo(40);
		assertThat(this.http.get("/api/clients/" + this.client).json().at("/familyName").asString())
			.isEqualTo("Example");
		assertThat(this.http.get("/api/clients/" + this.client + "/progress").text()).contains(this.course.toString());
		assertThat(this.http.get("/api/courses?clientId=" + this.client).json().at("/total").asInt()).isOne();
		assertThat(this.http.get("/api/policy").status()).isEqualTo(200);
		history();
	}

	private void history() throws Exception {
		Answer history = this.http.get(this.path + "/history?after=3");

		assertThat(history.json().at("/entries").valueStream().map((entry) -> entry.at("/type").asString()))
			.containsExactly("CourseOpened", "LaserSittingScheduled", "LaserSittingRecorded", "FadingLogged");
		assertThat(history.json().at("/entries/3/data/fading/percent").asDouble()).isEqualTo(40);
		assertThat(UUID.fromString(history.json().at("/entries/3/userId").asString())).isNotNull();
		assertThat(history.text()).doesNotContain("@type");
		List<? extends DomainEventMessage<?>> stored = this.events.readEvents(this.course.toString())
			.asStream()
			.toList();
		assertThat(stored).hasSize(4)
			.allSatisfy((event) -> assertThat(event.getMetaData()).containsKeys(MetaDataKeys.USER_ID, MetaDataKeys.ROLE,
					MetaDataKeys.CORRELATION_ID, MetaDataKeys.CAUSATION_ID));
	}

	@Test
	void a_repeat_has_the_first_answer_and_other_content_under_its_id_is_a_conflict() throws Exception {
		openCourse();
		UUID fading = UUID.randomUUID();
		Answer first = logFading(fading, 20);

		Answer again = logFading(fading, 20);
		Answer other = logFading(fading, 30);

		assertThat(first.status()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(first.status());
		assertThat(again.tag()).isEqualTo(first.tag());
		assertThat(other.status()).as(other.text()).isEqualTo(409);
	}

	@Test
	void refusals_cross_axon_server_whole() throws Exception {
		openCourse();
		record(UUID.randomUUID(), day(-30));

		Answer tooSoon = record(UUID.randomUUID(), day(-25));
		Answer stale = this.http.post(this.path + "/extend", "{ \"maxSittings\": 12, \"reason\": \"dense\" }",
				"If-Match", "\"0\"");
		Answer unknown = this.http.post("/api/courses/" + UUID.randomUUID() + "/extend",
				"{ \"maxSittings\": 12, \"reason\": \"dense\" }");

		assertThat(tooSoon.status()).as(tooSoon.text()).isEqualTo(422);
		assertThat(tooSoon.json().at("/findings").valueStream().map((finding) -> finding.at("/rule").asString()))
			.contains("interval.floor");
		assertThat(stale.status()).as(stale.text()).isEqualTo(412);
		assertThat(unknown.status()).as(unknown.text()).isEqualTo(404);
		assertThat(this.http.get("/api/courses/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void what_another_process_stored_is_seen_by_the_next_command() throws Exception {
		openCourse();
		this.events.publish(new GenericDomainEventMessage<>("Course", this.course.toString(), 1,
				new CourseExtended(new CourseId(this.course), 12, "dense ink")));

		Answer next = logFading(UUID.randomUUID(), 20);

		assertThat(next.status()).as(next.text()).isEqualTo(201);
		assertThat(next.tag()).isEqualTo("\"2\"");
	}

	@Test
	void a_booking_stands_in_the_diary_and_in_readiness_and_takes_its_slot() throws Exception {
		openCourse();
		UUID operator = UUID.randomUUID();
		Instant start = day(3);

		Answer booked = book(start, operator);
		Answer taken = book(start.plus(10, ChronoUnit.MINUTES), operator);
		Answer readiness = this.http.get(this.path + "/readiness?method=LASER&zones=CROWN&at=" + start);

		assertThat(booked.status()).as(booked.text()).isEqualTo(201);
		assertThat(taken.status()).as(taken.text()).isEqualTo(409);
		assertThat(readiness.status()).as(readiness.text()).isEqualTo(200);
		await().untilAsserted(() -> assertThat(diary(start, operator)).containsExactly(start.toString()));
	}

	private Answer book(Instant start, UUID operator) throws Exception {
		return this.http.post(this.path + "/sittings",
				"""
						{ "method": "LASER", "zones": ["CROWN"], "startsAt": "%s", "duration": "PT45M", "operatorId": "%s",
						  "overrides": [ { "rule": "consent.treatment", "reason": "on paper" }, { "rule": "screening.missing", "reason": "on paper" },
						                 { "rule": "patchTest.missing", "reason": "on paper" }, { "rule": "interval.floor", "reason": "another patch" } ] }
						"""
					.formatted(start, operator));
	}

	private List<String> diary(Instant day, UUID operator) throws Exception {
		LocalDate date = LocalDate.ofInstant(day, ZoneOffset.UTC);
		Answer diary = this.http
			.get("/api/diary?from=%s&to=%s&operatorId=%s".formatted(date.minusDays(1), date.plusDays(1), operator));
		return diary.json().at("/entries").valueStream().map((entry) -> entry.at("/startsAt").asString()).toList();
	}

	@Test
	void a_stream_of_the_progress_follows_the_writes() throws Exception {
		openCourse();
		shows("?after=0");

		try (Stream<String> lines = this.http.lines(this.path + "/progress/stream")) {
			Iterator<String> data = lines.filter((line) -> line.startsWith("data:")).iterator();
			String now = data.next();
			logFading(UUID.randomUUID(), 35);
			String changed = data.next();

			assertThat(now).contains("\"sequence\":0");
			assertThat(changed).contains("\"sequence\":1", "35");
		}
	}

	@Test
	void a_rebuild_reads_the_events_of_axon_server() throws Exception {
		openCourse();
		logFading(UUID.randomUUID(), 35);
		shows("?after=1");
		String before = this.http.get(this.path + "/progress").text();

		Rebuild.Result result = this.rebuild.rebuild(this.rebuild.names());
		logFading(UUID.randomUUID(), 45);

		assertThat(result.events()).isGreaterThanOrEqualTo(3);
		assertThat(before).contains("\"sequence\":1");
		shows("?after=2");
	}

	/** Waits until the views have come so far; they first read what earlier runs left. */
	private void shows(String after) {
		await().untilAsserted(() -> {
			for (String view : List.of("", "/progress", "/history")) {
				Answer answer = this.http.get(this.path + view + after);
				assertThat(answer.status()).as(answer.text()).isEqualTo(200);
				assertThat(answer.tag()).isEqualTo("\"" + after.substring(after.indexOf('=') + 1) + "\"");
			}
		});
	}

	private void openCourse() throws Exception {
		Answer registered = this.http.post("/api/clients", """
				{ "id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Example", "birthDate": "1990-05-17" }
				""".formatted(this.client, UUID.randomUUID()));
		assertThat(registered.status()).as(registered.text()).isEqualTo(201);
		Answer opened = this.http.post("/api/courses", """
				{ "id": "%s", "clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
				  "openedOn": "%s", "assessment": { "phototype": "II", "pigment": "CARBON" } }
				""".formatted(this.course, this.client, LocalDate.ofInstant(day(-100), ZoneOffset.UTC)));
		assertThat(opened.status()).as(opened.text()).isEqualTo(201);
		assertThat(opened.tag()).isEqualTo("\"0\"");
	}

	private Answer record(UUID sitting, Instant at) throws Exception {
		return this.http.post(this.path + "/laser-sittings",
				"""
						{ "sittingId": "%s", "performedAt": "%s", "zones": ["CROWN"], "operatorId": "%s", "settings": [
						  { "laser": "ND_YAG", "wavelengthNm": 1064, "fluenceJcm2": 2.4, "spotMm": 4, "pulse": { "value": 6, "unit": "NS" } } ],
						  "eyewear": { "opticalDensity": 7, "coversNm": [ { "from": 1064 } ] },
						  "overrides": [ { "rule": "consent.treatment", "reason": "on paper" }, { "rule": "screening.missing", "reason": "on paper" },
						                 { "rule": "patchTest.missing", "reason": "on paper" } ] }
						"""
					.formatted(sitting, at, UUID.randomUUID()));
	}

	private Answer logFading(UUID fading, int percent) throws Exception {
		return this.http.post(this.path + "/fadings", """
				{ "id": "%s", "observedAt": "%s", "percent": %d, "observer": "SPECIALIST", "scale": "PHOTO" }
				""".formatted(fading, day(-10), percent));
	}

	private static Instant day(int days) {
		return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS);
	}

}
