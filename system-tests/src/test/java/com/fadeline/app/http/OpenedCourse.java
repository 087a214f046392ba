package com.fadeline.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.app.http.Http.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A course of a new client, opened on 7 January 2025 and planned for three to four
 * sittings. The client is prepared for sittings until July.
 */
public record OpenedCourse(Http http, String clientPath, String path, UUID operator) {

	/** That of the last event of the preparation. */
	static final long SEQUENCE = 4;

	static OpenedCourse with(Http http) {
		return with(http, UUID.randomUUID());
	}

	/** In a clinic that is there already. */
	public static OpenedCourse with(Http http, UUID clinic) {
		OpenedCourse course = of(http, clinic, "CARBON", "II");
		course.prepare();
		return course;
	}

	/** With what is known of ink and skin; a patch test is still to be made. */
	public static OpenedCourse untested(Http http, String pigment, String phototype) {
		OpenedCourse course = of(http, UUID.randomUUID(), pigment, phototype);
		assertThat(Stream.of(course.agree(), course.screen("2025-01-07T08:05:00Z"))).extracting(Answer::status)
			.allMatch((status) -> status < 300);
		return course;
	}

	private static OpenedCourse of(Http http, UUID clinic, String pigment, String phototype) {
		UUID client = UUID.randomUUID();
		Answer registered = http.post("/api/clients", """
				{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10'}"""
			.formatted(client, clinic));
		assertThat(registered.status()).isEqualTo(201);
		return open(http, registered.header("Location"), pigment, phototype);
	}

	private static OpenedCourse open(Http http, String clientPath, String pigment, String phototype) {
		Answer opened = http.post("/api/courses", """
				{'clientId': '%s', 'bodySite': 'SCALP', 'zones': ['CROWN', 'SCAR'], 'goal': 'FULL_REMOVAL',
				 'assessment': {'pigment': '%s', 'phototype': '%s', 'colours': ['BLACK']},
				 'plan': {'min': 3, 'max': 4}, 'openedOn': '2025-01-07'}"""
			.formatted(clientPath.substring(clientPath.lastIndexOf('/') + 1), pigment, phototype));
		assertThat(opened.status()).isEqualTo(201);
		return new OpenedCourse(http, clientPath, opened.header("Location"), UUID.randomUUID());
	}

	/** Another course of the client for the same, to which the client agreed as well. */
	public OpenedCourse another(String pigment, String phototype) {
		OpenedCourse other = open(this.http, this.clientPath, pigment, phototype);
		assertThat(other.agree().status()).isLessThan(300);
		return other;
	}

	private Answer agree() {
		return post("/consents", """
				{'kind': 'TREATMENT', 'formVersion': '6', 'signedAt': '2025-01-07T08:00:00Z'}""");
	}

	private void prepare() {
		String test = UUID.randomUUID().toString();
		assertThat(Stream.of(agree(), screen("2025-01-07T08:05:00Z"), post("/patch-tests", """
				{'id': '%s', 'performedAt': '2025-01-07T08:10:00Z', 'zones': ['SCAR']}""".formatted(test)),
				post("/patch-tests/%s/reading".formatted(test), """
						{'readAt': '2025-01-10T08:10:00Z', 'outcome': 'CLEAR'}""")))
			.extracting(Answer::status)
			.allMatch((status) -> status < 300);
	}

	/** Another patch test, which is read two days later and is clear. */
	public void test(Instant performedAt) {
		String test = UUID.randomUUID().toString();
		assertThat(Stream.of(post("/patch-tests", """
				{'id': '%s', 'performedAt': '%s', 'zones': ['SCAR']}""".formatted(test, performedAt)),
				post("/patch-tests/%s/reading".formatted(test), """
						{'readAt': '%s', 'outcome': 'CLEAR'}""".formatted(performedAt.plus(Duration.ofDays(2))))))
			.extracting(Answer::status)
			.allMatch((status) -> status < 300);
	}

	/** All health questions are answered with no. */
	public Answer screen(String answeredAt) {
		return post("/screenings",
				"{'answeredAt': '%s', 'answers': [%s]}".formatted(answeredAt,
						Stream.of(ScreeningItem.values())
							.map("{'item': '%s', 'present': false}"::formatted)
							.collect(Collectors.joining(", "))));
	}

	public Answer post(String part, String body, String... headers) {
		return this.http.post(this.path + part, body, headers);
	}

	public Answer get(String part) {
		return this.http.get(this.path + part);
	}

	public Answer record(String performedAt, String overrides) {
		return post("/laser-sittings", laser("", performedAt, overrides));
	}

	String laser(String more, String performedAt, String overrides) {
		return """
				{%s 'performedAt': '%s', 'zones': ['CROWN'], 'operatorId': '%s', 'overrides': %s,
				 'settings': [{'laser': 'ND_YAG', 'wavelengthNm': 1064, 'fluenceJcm2': 2.5, 'spotMm': 4,
				               'pulse': {'value': 10, 'unit': 'NS'}}],
				 'eyewear': {'opticalDensity': 7, 'coversNm': [{'from': 850, 'to': 1080}]}}""".formatted(more,
				performedAt, this.operator, overrides);
	}

	public Answer fade(String observedAt, double percent) {
		return post("/fadings", """
				{'observedAt': '%s', 'percent': %s, 'observer': 'SPECIALIST', 'scale': 'PHOTO'}""".formatted(observedAt,
				percent));
	}

	/** A view once it has come as far as a write. */
	public Answer read(String part, long after) {
		return readPath(this.path + part, after);
	}

	/** The client once it is on record. */
	public Answer readClient() {
		return readPath(clientPath(), 0);
	}

	private Answer readPath(String view, long after) {
		return await().until(() -> this.http.get("%s?after=%d".formatted(view, after)),
				(answer) -> answer.status() == 200 && answer.sequence() >= after);
	}

}
