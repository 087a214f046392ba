package com.fadeline.app.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A time that became free is offered, and given to one of two who accept it. */
@FadelineTest
class WaitingListOverHttpTests {

	private static final Instant FREE = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.DAYS);

	@LocalServerPort
	int port;

	private final UUID clinic = UUID.randomUUID();

	private final UUID operator = UUID.randomUUID();

	@Test
	void of_two_who_accept_the_same_time_one_gets_it_and_the_other_keeps_the_booking_and_the_turn() {
		Http http = new Http(this.port);
		OpenedCourse gone = OpenedCourse.with(http, this.clinic);
		OpenedCourse ada = OpenedCourse.with(http, this.clinic);
		OpenedCourse bea = OpenedCourse.with(http, this.clinic);
		String freed = booked(gone, FREE);
		String adas = booked(ada, FREE.plus(Duration.ofDays(30)));
		String beas = booked(bea, FREE.plus(Duration.ofDays(31)));
		wait(ada);
		wait(bea);
		assertThat(gone.post("/sittings/%s/cancel".formatted(freed), "{'reason': 'ill'}").status()).isEqualTo(204);

		await().untilAsserted(() -> {
			Answer times = http.get("/api/freed-times?clinicId=" + this.clinic);
			assertThat(times.body().path("times")).extracting((time) -> time.path("sittingId").asString())
				.containsExactly(freed);
			Answer waiting = http.get("/api/waiting-list?clinicId=" + this.clinic);
			assertThat(waiting.body().path("waiting")).extracting((one) -> one.at("/booked/sittingId").asString())
				.containsExactly(adas, beas);
		});
		String toAda = offered(ada, adas);
		String toBea = offered(bea, beas);

		assertThat(accepted(ada, toAda).status()).isEqualTo(204);
		assertThat(accepted(ada, toAda).status()).as("sent twice").isEqualTo(204);
		Answer late = accepted(bea, toBea);
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body().toString()).contains("diary.clash");

		await().untilAsserted(() -> {
			assertThat(sitting(ada.get("").body(), adas).path("at").asString()).isEqualTo(FREE.toString());
			JsonNode other = bea.get("").body();
			assertThat(sitting(other, beas).path("at").asString()).isNotEqualTo(FREE.toString());
			assertThat(other.path("waiting").path("offers")).hasSize(1);
			assertThat(
					ada.get("").body().path("waiting").isMissingNode() || ada.get("").body().path("waiting").isNull())
				.isTrue();
		});
	}

	private static JsonNode sitting(JsonNode course, String id) {
		for (JsonNode sitting : course.path("sittings")) {
			if (sitting.path("sittingId").asString().equals(id)) {
				return sitting;
			}
		}
		throw new AssertionError("There is no sitting " + id);
	}

	private String booked(OpenedCourse course, Instant startsAt) {
		String id = UUID.randomUUID().toString();
		Answer booked = course.post("/sittings", """
				{'id': '%s', 'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '%s', 'duration': 'PT45M',
				 'operatorId': '%s'}""".formatted(id, startsAt, this.operator));
		assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
		return id;
	}

	private static void wait(OpenedCourse course) {
		LocalDate today = LocalDate.now();
		assertThat(course
			.post("/waiting-list",
					"{'from': '%s', 'until': '%s', 'reason': 'a wedding'}".formatted(today, today.plusDays(60)))
			.status()).isEqualTo(201);
	}

	private String offered(OpenedCourse course, String sitting) {
		String id = UUID.randomUUID().toString();
		Answer offered = course.post("/offers", """
				{'id': '%s', 'sittingId': '%s', 'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '%s',
				 'duration': 'PT45M', 'operatorId': '%s', 'validUntil': '%s'}""".formatted(id, sitting, FREE,
				this.operator, FREE.minus(Duration.ofHours(2))));
		assertThat(offered.status()).as(offered.body().toString()).isEqualTo(201);
		return id;
	}

	private static Answer accepted(OpenedCourse course, String offer) {
		return course.post("/offers/%s/answer".formatted(offer), "{'answer': 'ACCEPTED'}");
	}

}
