package com.fadeline.web.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CourseCommand.RecordEarlierSittings;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.History;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.Pulse;
import com.fadeline.api.course.PulseUnit;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What was done elsewhere is recorded by hand, on the page and over HTTP. */
class EarlierSittingsTests extends HttpTest {

	private static final String PAGE = "/courses/" + Samples.COURSE + "/earlier-sittings/new";

	private static final String REST = "/api/courses/" + Samples.COURSE + "/earlier-sittings";

	private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000030");

	@BeforeEach
	void showTheCourse() {
		this.backstage.show(FindCourse.class, Samples.course(4));
		this.backstage.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		this.backstage.answer((message) -> new Receipt(ID, 5, false, List.of()));
	}

	private History recorded() {
		return this.backstage.command(RecordEarlierSittings.class).history();
	}

	private MockMvcRequestBuilder form() {
		return this.http.post().uri(PAGE).param("id", ID.toString()).param("method", "LASER");
	}

	@Test
	void a_page_asks_for_what_is_known() {
		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("<h1>Treated before, elsewhere</h1>", "name=\"date\"", "name=\"zones\"", "needle and solution");
	}

	@Test
	void what_is_told_of_several_sittings_is_one_history() {
		assertThat(form().param("date", "01/2016")
			.param("sittings", "5")
			.param("zones", "CROWN")
			.param("clinic", "a clinic in Leeds")
			.param("operator", "Dr Weiss")
			.param("fadingPercent", "30")
			.param("wavelengthNm", "1064")
			.param("fluenceLeast", "2.5")
			.param("pulse", "10")
			.param("unit", "NS")
			.param("notes", "as she remembers it")
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/courses/" + Samples.COURSE + "?after=5&saved");

		assertThat(recorded()).isEqualTo(new History(ID.toString(), "a clinic in Leeds", PastMethod.LASER, 5,
				List.of(new PastSitting(5, PartialDate.parse("2016-01"), false, null, null,
						List.of(new PastSitting.Settings(null, 1064, null, new PastSitting.Range(2.5, null), null,
								new Pulse(10, PulseUnit.NS), null, null)),
						null, null, null, 30.0, null, List.of(), List.of("CROWN"), "Dr Weiss")),
				List.of("as she remembers it")));
	}

	@Test
	void the_method_is_enough() {
		assertThat(form().exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(recorded().count()).isOne();
		assertThat(recorded().sittings().getFirst().date()).isNull();
	}

	@Test
	void mistakes_are_told_beside_their_fields() {
		assertThat(form().param("date", "last spring")
			.param("sittings", "0")
			.param("pulse", "10")
			.param("fluenceLeast", "4")
			.param("fluenceMost", "3")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Enter a day, month or year", "is not between 1 and 100", "id=\"unit-mistake\"",
					"is below the lower value");
	}

	@Test
	void a_sitting_of_before_the_opening_leads_to_the_page() {
		Finding early = Finding.invalid("time.beforeCourse", "too early")
			.naming(Value.field("performedAt"), Value.moment(Instant.parse("2020-01-01T09:00:00Z")),
					Value.day(LocalDate.of(2025, 1, 7)));
		this.backstage.answer((message) -> {
			throw new CommandExecutionException("refused", null,
					new Rejection.BrokenRules("too early", List.of(early)));
		});

		assertThat(this.http.post()
			.uri("/courses/" + Samples.COURSE + "/fadings/new")
			.param("id", UUID.randomUUID().toString())
			.param("percent", "20")
			.param("scale", "VISUAL")
			.param("observedAt", "2020-01-01T10:00")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"" + PAGE + "\"");
	}

	@Test
	void it_is_recorded_over_http() {
		assertThat(post(REST, """
				{'id': '%s', 'method': 'SALINE', 'date': '2016', 'sittings': 2, 'zones': ['crown'], 'pain': 4,
				 'settings': [{'fluenceRangeJcm2': {'most': 3}}]}""".formatted(ID))).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, REST + "/" + ID);

		assertThat(recorded().sittings()).singleElement()
			.returns(List.of("CROWN"), PastSitting::zones)
			.returns("4", PastSitting::pain)
			.returns(2, PastSitting::number);
	}

	@Test
	void what_cannot_be_is_malformed() {
		assertThat(post(REST, "{'method': 'LASER', 'date': '2016-13'}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(REST, "{'method': 'LASER', 'sittings': 0}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(REST, "{'date': '2016'}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

}
