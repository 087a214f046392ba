package com.fadeline.app.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import com.fadeline.api.Requester;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What needs somebody, from the events of a clinic to the list over HTTP. */
@FadelineTest
class AttentionOverHttpTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	@LocalServerPort
	int port;

	@Autowired
	CommandGateway commands;

	@Autowired
	JdbcClient database;

	private OpenedCourse course;

	private String clinic;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
		this.clinic = this.course.read("", OpenedCourse.SEQUENCE).text("/clinicId");
	}

	@Test
	void what_needs_somebody_is_listed_oldest_first_until_it_is_done() {
		screen(day(-61));
		String sitting = location(this.course.record(day(-60).toString(), "[]"));
		String reaction = location(
				this.course.post("/reactions", "{'kind': 'BLISTER', 'grade': 1, 'onsetAt': '%s'}".formatted(day(-59))));
		remind(ReminderKind.FADING_CHECK_DUE, sitting, day(-60), day(-32));

		List<JsonNode> items = awaitKinds("OPEN_REACTION", "FADING_CHECK_DUE", "READY");

		assertThat(items).allSatisfy((item) -> {
			assertThat(this.course.path()).endsWith(item.path("courseId").asString());
			assertThat(this.course.clientPath()).endsWith(item.path("clientId").asString());
			assertThat(item.path("clinicId").asString()).isEqualTo(this.clinic);
			assertThat(item.path("operatorId").asString()).isEqualTo(this.course.operator().toString());
			assertThat(item.path("reason").asString()).endsWith(".").doesNotContain("_");
		});
		assertThat(this.course.http().get("/api/attention/counts?clinicId=" + this.clinic).body().path("counts"))
			.hasSize(3)
			.allSatisfy((count) -> {
				assertThat(count.path("due").asInt()).isEqualTo(1);
				assertThat(count.path("waitingLong").asInt()).isZero();
			});
		assertThat(reaction).endsWith(items.getFirst().path("reactionId").asString());
		assertThat(sitting).endsWith(items.get(1).path("sittingId").asString());

		this.course.fade(day(-10).toString(), 96);
		this.course.http().post(reaction + "/resolve", "{'resolvedAt': '%s'}".formatted(day(-50)));
		awaitKinds();
	}

	@Test
	void a_sitting_to_come_is_prepared_and_one_that_is_over_is_recorded() {
		this.course.post("/consents/TREATMENT/withdraw", "");
		book(day(3));
		String missed = book(day(-60));
		Instant over = day(-60).plus(Duration.ofMinutes(45));
		remind(ReminderKind.SITTING_NOT_RECORDED, missed, over, over.plus(Duration.ofDays(1)));

		awaitKinds("NOT_RECORDED", "SCREENING_EXPIRING", "CONSENT_MISSING");

		this.course.http().post(missed + "/no-show", "");
		this.course.post("/consents", "{'kind': 'TREATMENT', 'formVersion': '7', 'signedAt': '2025-01-07T09:00:00Z'}");
		awaitKinds("SCREENING_EXPIRING");
		screen(day(0).minus(Duration.ofHours(1)));
		awaitKinds();
	}

	@Test
	void a_letter_that_expires_before_the_next_sitting_is_listed_once_until_it_is_renewed() {
		screen(day(0).minus(Duration.ofHours(2)));
		letter(Duration.ofMinutes(90), 3);
		String sitting = book(day(5));

		List<JsonNode> items = awaitKinds("CLEARANCE_EXPIRING");

		assertThat(sitting).endsWith(items.getFirst().path("sittingId").asString());
		assertThat(list("&operatorId=" + this.course.operator()).body().path("total").asInt()).isEqualTo(1);
		letter(Duration.ofMinutes(60), 90);
		awaitKinds();
		letter(Duration.ofMinutes(30), 3);
		awaitKinds("CLEARANCE_EXPIRING");
		this.course.http().post(sitting + "/cancel", "{'reason': 'ill'}");
		awaitKinds();
	}

	/** Diabetes, answered that long ago, with a letter for some days from now. */
	private void letter(Duration ago, int days) {
		assertThat(this.course.post("/screenings",
				"{'answeredAt': '%s', 'answers': [{'item': 'DIABETES', 'present': true, 'clearedBy': 'Dr A', 'letterDate': '%s', 'letterExpiry': '%s'}]}"
					.formatted(day(0).minus(ago), local(-9), local(days)))
			.status()).isEqualTo(201);
	}

	private static LocalDate local(int days) {
		return day(days).atZone(ZoneOffset.UTC).toLocalDate();
	}

	@Test
	void the_list_is_narrowed_and_read_page_by_page() {
		screen(day(-61));
		String sitting = location(this.course.record(day(-60).toString(), "[]"));
		remind(ReminderKind.FADING_CHECK_DUE, sitting, day(-60), day(-32));
		awaitKinds("FADING_CHECK_DUE", "READY");

		assertThat(list("&operatorId=" + this.course.operator()).body().path("total").asInt()).isEqualTo(2);
		assertThat(list("&operatorId=" + UUID.randomUUID()).body().path("total").asInt()).isZero();
		Answer second = list("&page=1&size=1");
		assertThat(second.body().path("items")).hasSize(1);
		assertThat(second.text("/items/0/kind")).isEqualTo("READY");
		assertThat(this.course.http().get("/api/attention?size=200").body().path("total").asInt())
			.isGreaterThanOrEqualTo(2);
	}

	@Test
	void what_is_put_off_comes_back_on_its_day_and_another_reason_shows_at_once() {
		screen(day(-61));
		String sitting = location(this.course.record(day(-60).toString(), "[]"));
		remind(ReminderKind.FADING_CHECK_DUE, sitting, day(-60), day(-32));
		List<JsonNode> items = awaitKinds("FADING_CHECK_DUE", "READY");
		await().untilAsserted(() -> assertThat(count()).isEqualTo(2));

		assertThat(defer(items.getFirst(), local(1)).status()).isEqualTo(204);
		assertThat(defer(items.getFirst(), local(400)).status()).isEqualTo(400);

		awaitKinds("READY");
		assertThat(count()).isEqualTo(1);
		Answer putOff = list("&deferred=true");
		assertThat(putOff.body().path("total").asInt()).isEqualTo(1);
		assertThat(putOff.text("/items/0/kind")).isEqualTo("FADING_CHECK_DUE");
		assertThat(putOff.text("/items/0/deferral/until")).isEqualTo(local(1).toString());
		assertThat(putOff.text("/items/0/deferral/by")).isNotEmpty();
		this.database.sql("update clinic.attention_deferral set until = until - 1 where course_id = ?")
			.param(id())
			.update();
		awaitKinds("FADING_CHECK_DUE", "READY");

		String reaction = location(
				this.course.post("/reactions", "{'kind': 'BLISTER', 'grade': 1, 'onsetAt': '%s'}".formatted(day(-59))));
		defer(awaitKinds("OPEN_REACTION", "FADING_CHECK_DUE", "READY").getFirst(), local(9));
		awaitKinds("FADING_CHECK_DUE", "READY");
		assertThat(this.course.http()
			.post(reaction + "/assess", "{'grade': 2, 'assessedAt': '%s'}".formatted(day(-50)))
			.status()).isBetween(200, 204);
		awaitKinds("OPEN_REACTION", "FADING_CHECK_DUE", "READY");

		defer(items.get(1), local(9));
		awaitKinds("OPEN_REACTION", "FADING_CHECK_DUE");
		assertThat(this.course.http()
			.send("DELETE",
					"/api/attention/%s/deferral?courseId=%s".formatted(items.get(1).path("id").asString(), id()), "")
			.status()).isEqualTo(204);
		awaitKinds("OPEN_REACTION", "FADING_CHECK_DUE", "READY");
		await().untilAsserted(() -> assertThat(count()).isEqualTo(3));
	}

	private Answer defer(JsonNode item, LocalDate until) {
		return this.course.http()
			.put("/api/attention/%s/deferral".formatted(item.path("id").asString()),
					"{'courseId': '%s', 'until': '%s'}".formatted(id(), until));
	}

	private int count() {
		Answer counted = this.course.http().get("/api/attention/count?clinicId=" + this.clinic);
		assertThat(counted.status()).as(counted.body().toString()).isEqualTo(200);
		return counted.body().path("due").asInt();
	}

	@Test
	void courses_that_need_nobody_are_not_even_read() {
		book(day(3));
		long last = screen(day(0).minus(Duration.ofHours(1)));
		await()
			.untilAsserted(() -> assertThat(this.database.sql("select sequence from read_model.attention where id = ?")
				.param(id())
				.query()
				.singleValue()).isEqualTo(last));
		this.database.sql("""
				insert into read_model.attention
				select gen_random_uuid(), sequence, clinic_id, operator_id, watched, needed, rests_since, screened_at,
				       booked_until, '"unreadable"'
				from read_model.attention, generate_series(1, 50)
				where id = ?
				""").param(id()).update();

		Answer answered = list("");

		assertThat(answered.status()).isEqualTo(200);
		assertThat(answered.body().path("total").asInt()).isZero();
	}

	private UUID id() {
		return UUID.fromString(this.course.path().replaceFirst(".*/", ""));
	}

	private String book(Instant startsAt) {
		return location(this.course.post("/sittings", """
				{'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '%s', 'duration': 'PT45M', 'operatorId': '%s'}"""
			.formatted(startsAt, this.course.operator())));
	}

	private static Instant day(int days) {
		return NOW.plus(Duration.ofDays(days));
	}

	private long screen(Instant answeredAt) {
		this.course.test(answeredAt.minus(Duration.ofDays(3)));
		Answer screened = this.course.screen(answeredAt.toString());
		assertThat(screened.status()).isEqualTo(201);
		return screened.sequence();
	}

	/** As its deadline does in time. */
	private void remind(ReminderKind kind, String sitting, Instant since, Instant dueAt) {
		SittingId about = new SittingId(UUID.fromString(sitting.replaceFirst(".*/", "")));
		this.commands.sendAndWait(As.of(Requester.SYSTEM,
				new RaiseReminder(new CourseId(id()), new Reminder(kind, about, since, dueAt))));
	}

	private static String location(Answer created) {
		assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
		return created.header("Location");
	}

	private List<JsonNode> awaitKinds(String... kinds) {
		return await().until(() -> list("").body().path("items").valueStream().toList(),
				(items) -> items.stream().map((item) -> item.path("kind").asString()).toList().equals(List.of(kinds)));
	}

	private Answer list(String more) {
		return this.course.http().get("/api/attention?clinicId=" + this.clinic + more);
	}

}
