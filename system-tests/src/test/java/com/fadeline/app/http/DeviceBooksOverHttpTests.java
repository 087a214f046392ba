package com.fadeline.app.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
@RunsInParallel
class DeviceBooksOverHttpTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	@LocalServerPort
	int port;

	private final String clinic = UUID.randomUUID().toString();

	private final String device = UUID.randomUUID().toString();

	private final String path = "/api/clinics/%s/devices/%s".formatted(this.clinic, this.device);

	private Http http;

	@BeforeEach
	void buy() {
		this.http = new Http(this.port);
		this.http.post("/api/clinics", "{'id': '%s', 'name': 'Harbour Street'}".formatted(this.clinic));
		this.http.post("/api/clinics/%s/devices".formatted(this.clinic),
				"{'id': '%s', 'name': 'Ruby', 'laser': 'RUBY'}".formatted(this.device));
	}

	@Test
	void a_book_that_was_not_begun_needs_nothing_and_is_begun_by_its_facts() {
		assertThat(book().at("/sequence").asInt()).isZero();
		assertThat(book().at("/checkedDailyFrom").isNull() || book().at("/checkedDailyFrom").isMissingNode()).isTrue();

		String facts = """
				{'maker': 'Quanta', 'serialNumber': 'SN 7', 'laserClass': 'CLASS_4', 'spotsMm': [2, 3.5], 'inServiceOn': '2020-01-01',
				 'serviceMonths': 12, 'checkedDailyFrom': '2026-01-01'}""";
		assertThat(this.http.put(this.path + "/book", facts).status()).isEqualTo(204);
		assertThat(this.http.put(this.path + "/book", facts).header("ETag")).isEqualTo("\"1\"");

		assertThat(book().at("/serviceDueOn").asString()).isEqualTo("2021-01-01");
		assertThat(book().at("/spotsMm/1").asDouble()).isEqualTo(3.5);
		assertThat(this.http.get("/api/changes?subjectId=" + this.device)
			.body()
			.at("/items/0/became/facts/maker")
			.asString()).isEqualTo("Quanta");
		assertThat(
				this.http.put(this.path + "/book", "{'calibrationMonths': 12}").body().at("/errors/0/field").asString())
			.isEqualTo("inServiceOn");
	}

	@Test
	void an_entry_is_taken_once_and_a_correction_leaves_it_in_the_log() {
		String id = UUID.randomUUID().toString();
		String service = "{'id': '%s', 'kind': 'SERVICE', 'at': '%s', 'by': 'Lasertec', 'dueOn': '2035-05-01'}"
			.formatted(id, NOW);

		assertThat(add(service).status()).isEqualTo(201);
		assertThat(add(service).status()).isEqualTo(201);
		assertThat(add(service.replace("Lasertec", "Photomed")).status()).isEqualTo(409);
		assertThat(entries().at("/total").asInt()).isEqualTo(1);

		String correction = "{'kind': 'SERVICE', 'at': '%s', 'by': 'Photomed', 'dueOn': '2034-05-01', 'corrects': '%s', 'reason': 'wrong company'}"
			.formatted(NOW, id);
		assertThat(add(correction).status()).isEqualTo(201);
		assertThat(add(correction).status()).describedAs("corrected already").isEqualTo(409);

		assertThat(entries().at("/items").valueStream().map((entry) -> entry.path("by").asString()))
			.containsExactlyInAnyOrder("Lasertec", "Photomed");
		assertThat(book().at("/serviceDueOn").asString()).isEqualTo("2034-05-01");
	}

	@Test
	void a_fault_stands_until_its_repair_or_its_withdrawal() {
		String fault = UUID.randomUUID().toString();
		add("{'id': '%s', 'kind': 'FAULT', 'at': '%s', 'notes': 'no beam'}".formatted(fault, NOW.minusSeconds(600)));
		assertThat(book().at("/faultSince").asString()).isEqualTo(NOW.minusSeconds(600).toString());

		add("{'kind': 'WITHDRAWAL', 'at': '%s', 'corrects': '%s', 'reason': 'the other device'}".formatted(NOW, fault));

		assertThat(book().path("faultSince").isNull() || book().path("faultSince").isMissingNode()).isTrue();
		assertThat(add("{'kind': 'FAULT', 'at': '%s'}".formatted(NOW.plusSeconds(3600))).body().at("/errors").size())
			.isEqualTo(2);
	}

	@Test
	void specialists_check_report_and_correct_their_own_entries_alone(@Autowired AccountTable accounts,
			@Autowired Passwords passwords) {
		String specialist = People
			.signUp(accounts, passwords, new ClinicId(UUID.fromString(this.clinic)), new ClientId(UUID.randomUUID()))
			.specialist();
		String own = UUID.randomUUID().toString();
		String anothers = UUID.randomUUID().toString();
		add("{'id': '%s', 'kind': 'CHECK', 'at': '%s'}".formatted(anothers, NOW));

		assertThat(add("{'id': '%s', 'kind': 'CHECK', 'at': '%s'}".formatted(own, NOW), specialist).status())
			.isEqualTo(201);
		assertThat(add("{'kind': 'SERVICE', 'at': '%s'}".formatted(NOW), specialist).status()).isEqualTo(403);
		assertThat(add(withdrawal(anothers), specialist).status()).isEqualTo(403);
		assertThat(add(withdrawal(own), specialist).status()).isEqualTo(201);
	}

	@Test
	void a_sitting_with_a_device_that_has_a_fault_is_recorded_with_a_reason_which_stays_after_the_repair() {
		add("{'kind': 'FAULT', 'at': '%s', 'notes': 'no beam'}".formatted(NOW.minusSeconds(600)));
		String client = UUID.randomUUID().toString();
		String course = UUID.randomUUID().toString();
		String sitting = UUID.randomUUID().toString();
		this.http.post("/api/clients",
				"{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10'}"
					.formatted(client, this.clinic));
		this.http.post("/api/courses",
				"""
						{'id': '%s', 'clientId': '%s', 'bodySite': 'SCALP', 'zones': ['CROWN'], 'goal': 'FULL_REMOVAL', 'assessment': {}}"""
					.formatted(course, client));
		String sittings = "/api/courses/%s/laser-sittings".formatted(course);

		Answer findings = this.http.post(sittings + "/findings", laser(sitting, ""));
		List<String> broken = findings.body()
			.at("/findings")
			.valueStream()
			.filter((finding) -> finding.path("overridable").asBoolean())
			.map((finding) -> finding.path("rule").asString())
			.distinct()
			.toList();
		assertThat(broken).as(findings.body().toString()).contains("device.fault");
		assertThat(this.http.post(sittings, laser(sitting, "")).status()).isEqualTo(422);
		String reasons = broken.stream()
			.map((rule) -> "{'rule': '%s', 'reason': 'tried on a card first'}".formatted(rule))
			.collect(Collectors.joining(", "));
		assertThat(this.http.post(sittings, laser(sitting, reasons)).status()).isEqualTo(201);

		add("{'kind': 'REPAIR', 'at': '%s', 'notes': 'cable'}".formatted(NOW));
		assertThat(this.http.get("/api/courses/%s/sittings/%s?after=2".formatted(course, sitting)).body().toString())
			.contains("device.fault", "tried on a card first");
		assertThat(this.http.post(sittings + "/findings", laser(UUID.randomUUID().toString(), "")).body().toString())
			.describedAs("at that time it was not repaired")
			.contains("device.fault");
	}

	private String laser(String sitting, String reasons) {
		return """
				{'sittingId': '%s', 'performedAt': '%s', 'zones': ['CROWN'], 'operatorId': '%s', 'deviceId': '%s',
				 'settings': [{'laser': 'RUBY', 'wavelengthNm': 694, 'fluenceJcm2': 2.5, 'spotMm': 4, 'pulse': {'value': 30, 'unit': 'NS'}}],
				 'overrides': [%s]}"""
			.formatted(sitting, NOW.minusSeconds(60), UUID.randomUUID(), this.device, reasons);
	}

	private static String withdrawal(String entry) {
		return "{'kind': 'WITHDRAWAL', 'at': '%s', 'corrects': '%s', 'reason': 'wrong device'}".formatted(NOW, entry);
	}

	private Answer add(String entry, String who) {
		return this.http.post(this.path + "/entries", entry, "Authorization", who);
	}

	private Answer add(String entry) {
		return this.http.post(this.path + "/entries", entry);
	}

	private JsonNode book() {
		return this.http.get(this.path + "/book").body();
	}

	private JsonNode entries() {
		return this.http.get(this.path + "/entries").body();
	}

}
