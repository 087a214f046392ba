package com.fadeline.web;

import java.util.stream.Stream;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MalformedRequestTests extends HttpTest {

	private static final String FADING = """
			{'observedAt': '2025-03-04T10:00:00Z', 'percent': 30, 'observer': 'CLIENT', 'scale': 'VISUAL'}""";

	private static final String LASER = """
			{'performedAt': '2025-02-04T10:00:00Z', 'zones': ['CROWN'], 'operatorId': '%s',
			 'settings': [{'laser': 'ND_YAG', 'wavelengthNm': 1064, 'fluenceJcm2': 2.5, 'spotMm': 4,
			               'pulse': {'value': 10, 'unit': 'NS'}}]}""".formatted(Samples.OPERATOR);

	private static final String BOOKING = """
			{'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '2025-02-04T10:00:00Z', 'duration': 'PT45M',
			 'operatorId': '%s'}""".formatted(Samples.OPERATOR);

	@ParameterizedTest
	@MethodSource
	void a_mistake_is_reported_with_its_field(String path, String body, String field, String message) {
		MvcTestResult answer = post(path, body);

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson()
			.hasPathSatisfying("$.type", (it) -> it.assertThat().isEqualTo("urn:fadeline:problem:malformed"))
			.hasPathSatisfying("$.errors[0].field", (it) -> it.assertThat().isEqualTo(field))
			.hasPathSatisfying("$.errors[0].message", (it) -> it.assertThat().asString().contains(message));
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_body_beyond_the_limit_is_not_read() {
		MvcTestResult answer = post(COURSE + "/fadings", FADING + " ".repeat(1024 * 1024));

		assertThat(answer).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("1024 kB");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_list_without_end_is_refused() {
		String zones = "'CROWN'" + ", 'CROWN'".repeat(100);

		MvcTestResult answer = post(COURSE + "/sittings", BOOKING.replace("'CROWN'", zones));

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("zones");
	}

	static Stream<Arguments> a_mistake_is_reported_with_its_field() {
		String fadings = COURSE + "/fadings";
		String lasers = COURSE + "/laser-sittings";
		return Stream.of(arguments(fadings, "{'percent': ", "body", "is not JSON"),
				arguments(fadings, "", "body", "is missing"),
				arguments(fadings, "[]", "body", "is not one JSON object"),
				arguments(fadings, FADING.replace("'percent': 30, ", ""), "percent", "must not be null"),
				arguments(fadings, FADING.replace("'percent': 30", "'readings': []"), "readings", "between 1 and 100"),
				arguments(fadings, FADING.replace("'percent': 30", "'readings': [{'zone': 'CROWN'}]"),
						"readings[0].percent", "must not be null"),
				arguments(fadings,
						FADING.replace("'percent': 30",
								"'readings': [{'percent': 1}, {'zone': 'SCAR', 'percent': 101}]"),
						"readings[1].percent", "but is '101.0'"),
				arguments(fadings, FADING.replace("30", "30, 'readings': [{'percent': 30}]"), "readings",
						"instead of id, percent and zone"),
				arguments(fadings, FADING.replace("30", "30, 'readings': [null]"), "readings[0]", "must not be null"),
				arguments(fadings, FADING.replace("'percent': 30", "'readings': [{'percent': 1, 'scale': 'PHOTO'}]"),
						"readings[0].scale", "known are id, notes, percent, zone"),
				arguments(fadings, FADING.replace("30", "130"), "percent", "but is '130.0'"),
				arguments(fadings, FADING.replace("30", "-100.5"), "percent", "but is '-100.5'"),
				arguments(fadings, FADING.replace("30", "'30'"), "percent", "not a number"),
				arguments(fadings, FADING.replace("30", "30, 'percnt': 31"), "percnt",
						"known are id, notes, observedAt"),
				arguments(fadings, FADING.replace("30", "30, 'percent': 31"), "body", "uplicate"),
				arguments(fadings, FADING + "{}", "body", "is not one JSON object"),
				arguments(fadings, FADING.replace("VISUAL", "visual"), "scale",
						"'visual' is not one of VISUAL, PHOTO, COLORIMETER"),
				arguments(fadings, FADING.replace("'VISUAL'", "1"), "scale",
						"is not one of VISUAL, PHOTO, COLORIMETER"),
				arguments(fadings, FADING.replace("T10:00:00Z", ""), "observedAt", "2026-01-31T09:30:00Z"),
				arguments(fadings, FADING.replace("2025-03-04T10:00:00Z", "1741082400"), "observedAt",
						"is not a point in time"),
				arguments(fadings, FADING.replace("2025-", "+12025-"), "observedAt",
						"has the year 12025, which is out of range; did you mean"),
				arguments(fadings, FADING.replace("2025-", "0025-"), "observedAt",
						"has the year 0025, which is out of range; did you mean 2025?"),
				arguments(fadings, FADING.replace("30", "1e999"), "percent", "larger than any number"),
				arguments(fadings, FADING.replace("30", "NaN"), "body", "is not JSON"),
				arguments(lasers, LASER.replace("1064", "1e999"), "settings[0].wavelengthNm",
						"is larger than any number"),
				arguments(fadings, FADING.replace("30", "30, 'notes': '" + "long ".repeat(2001) + "'"), "notes",
						"size must be between 0 and 10000"),
				arguments(fadings, FADING.replace("30", "30, 'notes': 'a\\u0000b'"), "notes", "is not a text"),
				arguments(lasers, LASER.replace("'CROWN'", "'a\\u0000b'"), "zones[0]", "is not a text"),
				arguments(lasers, LASER.replace("1064", "10640000000"), "settings[0].wavelengthNm", "out of range"),
				arguments(fadings, FADING.replace("30", "30, 'id': '7'"), "id", "is not a UUID"),
				arguments(lasers, LASER.replace("'value': 10, ", ""), "settings[0].pulse.value", "must not be null"),
				arguments(lasers, LASER.replace("1064", "1064.5"), "settings[0].wavelengthNm", "whole number"),
				arguments(lasers, LASER.replace("['CROWN']", "[]"), "zones", "must not be empty"),
				arguments(lasers, LASER.replace("['CROWN']", "'CROWN'"), "zones", "is not a list"),
				arguments(lasers, LASER.replace("'CROWN'", "' '"), "zones[0]", "must not be blank"),
				arguments(lasers, LASER.replace("'PS'", "'NS'").replace("'NS'", "'MS'"), "settings[0].pulse.unit",
						"is not one of PS, NS"),
				arguments(lasers, LASER.replace("'zones'", "'pain': 11, 'zones'"), "pain", "but is '11'"),
				arguments("/api/clients",
						"""
								{'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-02-30'}"""
							.formatted(Samples.CLINIC),
						"birthDate", "'1985-02-30' is not a day"),
				arguments(COURSE + "/sittings", BOOKING.replace("PT45M", "45 min"), "duration",
						"write one such as PT45M"),
				arguments(COURSE + "/sittings", BOOKING.replace("'PT45M'", "45"), "duration",
						"write one such as PT45M"),
				arguments(COURSE + "/sittings", BOOKING.replace("PT45M", "-PT45M"), "duration", "must be"),
				arguments(fadings, FADING.replace("'2025-03-04T10:00:00Z'", "1741082400"), "observedAt",
						"is not a point in time"),
				arguments(COURSE + "/reactions", """
						{'kind': 'BLISTER', 'grade': 6, 'onsetAt': '2025-02-04T10:00:00Z'}""", "grade", "but is '6'"),
				arguments(COURSE + "/consents/HAIRCUT/withdraw", "{}", "kind",
						"'HAIRCUT' is not one of TREATMENT, PHOTOGRAPHY, MARKETING"),
				arguments("/api/courses/1-1-1-1-1/fadings", FADING, "course", "is not a UUID"));
	}

	@Test
	void every_missing_field_is_reported_at_once() {
		MvcTestResult answer = post("/api/clients", "{}");

		assertThat(answer).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("clinicId", "givenName", "familyName", "birthDate");
	}

	@ParameterizedTest
	@CsvSource({ "/api/courses?status=SHUT, status", "/api/diary?from=0026-11-20, from",
			"/api/reports/overview?to=206-11-20, to", "/api/courses?page=-1, page", "/api/clients?size=1000, size",
			"/api/clients?clinicId=x, clinicId", "/api/courses/x, course",
			"/api/clients/01940000-0000-7000-8000-000000000001?after=-1, after",
			"/api/clients/01940000-0000-7000-8000-000000000001?after=soon, after" })
	void a_bad_parameter_is_reported_by_its_name(String path, String parameter) {
		MvcTestResult answer = get(path);

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(parameter);
	}

	@Test
	void a_parameter_that_no_database_takes_is_reported_by_its_name() {
		assertThat(get("/api/clients?query={text}", "a\0b")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("query");
	}

	@Test
	void an_unknown_path_is_a_problem_too() {
		MvcTestResult answer = get("/api/unheard-of");

		assertThat(answer).hasStatus(HttpStatus.NOT_FOUND).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(
					json("""
							{'type': 'urn:fadeline:problem:not-found', 'status': 404, 'detail': 'There is nothing at /api/unheard-of',
							 'instance': '/api/unheard-of'}"""));
	}

	@Test
	void a_verb_that_is_not_there_states_those_that_are() {
		MvcTestResult answer = this.http.delete().uri(COURSE).exchange();

		assertThat(answer).hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.hasHeader(HttpHeaders.ALLOW, "GET");
	}

	@Test
	void a_body_that_is_not_json_is_not_read() {
		MvcTestResult answer = this.http.post()
			.uri(COURSE + "/fadings")
			.contentType(MediaType.TEXT_PLAIN)
			.content("faded")
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void an_answer_that_cannot_be_given_in_the_form_asked_for_is_a_problem() {
		this.buses.show(FindCourse.class, Samples.course(1));

		MvcTestResult answer = this.http.get().uri(COURSE).accept(MediaType.IMAGE_PNG).exchange();

		assertThat(answer).hasStatus(HttpStatus.NOT_ACCEPTABLE).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
