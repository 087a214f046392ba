package com.fadeline.web.course.treatment;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
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
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		this.buses.answer((message) -> new Receipt(ID, 5, false, List.of()));
	}

	private History recorded() {
		return this.buses.command(RecordEarlierSittings.class).history();
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
	void what_is_recorded_of_several_sittings_is_one_history() {
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
	void mistakes_are_reported_beside_their_fields() {
		assertThat(form().param("date", "last spring")
			.param("sittings", "0")
			.param("pulse", "10")
			.param("fluenceLeast", "4")
			.param("fluenceMost", "3")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Enter a day, month or year", "Enter a value from 1 to 100", "id=\"unit-mistake\"",
					"Enter a value not below the lower one");
	}

	@Test
	void a_sitting_of_before_the_opening_leads_to_the_page() {
		Finding early = Finding.invalid(RuleId.TIME_BEFORE_COURSE, "too early")
			.naming(Value.field("performedAt"), Value.moment(Instant.parse("2020-01-01T09:00:00Z")),
					Value.day(LocalDate.of(2025, 1, 7)));
		this.buses.answer((message) -> {
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

	private static final String AMEND = "/courses/" + Samples.COURSE + "/earlier-sittings/" + ID + "/amend";

	private static final History RECORDED = new History(ID.toString(), "a clinic in Leeds", PastMethod.LASER, 5, List
		.of(new PastSitting(5, PartialDate.parse("2016-01"), false, null, null,
				List.of(new PastSitting.Settings("old ruby", 694, 3.0, null, 4.0, new Pulse(25, PulseUnit.NS), 1.0, 2),
						new PastSitting.Settings(null, 1064, null, new PastSitting.Range(2.0, null), null, null, null,
								null)),
				"whitening", "blisters", "like a rubber band", 30.0, "slightly lighter", List.of("EUR 60"),
				List.of("CROWN"), "Dr Weiss")),
			List.of("as she remembers it"));

	private static final History IMPORTED = new History("blog/1", "a blog", PastMethod.LASER, null,
			List.of(past("2016"), past("2017")), List.of());

	private static PastSitting past(String date) {
		return new PastSitting(null, PartialDate.parse(date), false, null, null, List.of(), null, null, null, null,
				null, List.of());
	}

	private void showRecorded() {
		this.buses.show(FindCourse.class, Samples.with(Samples.course(4), RECORDED, IMPORTED));
	}

	/** The fields of the form as they are sent back, untouched. */
	private MockMvcRequestBuilder correction(String page) {
		Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body(page));
		assertThat(seen.find()).isTrue();
		return this.http.post().uri(page).param("seen", seen.group(1));
	}

	private String body(String page) {
		try {
			return get(page).getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void a_correction_begins_with_what_is_on_record_and_keeps_what_is_left_as_it_is() {
		showRecorded();
		assertThat(get(AMEND)).hasStatusOk()
			.bodyText()
			.contains("<h1>Correct an earlier sitting</h1>", "value=\"01/2016\"", "value=\"old ruby\"",
					"value=\"like a rubber band\"", "value=\"slightly lighter\"", "name=\"wavelengthNm-1\"",
					"name=\"reason\"");

		assertThat(correction(AMEND).param("method", "LASER")
			.param("date", "2015-01")
			.param("sittings", "5")
			.param("zones", "CROWN")
			.param("clinic", "a clinic in Leeds")
			.param("operator", "Dr Weiss")
			.param("fadingPercent", "30")
			.param("fadingWords", "slightly lighter")
			.param("endpoint", "whitening")
			.param("reaction", "blisters")
			.param("pain", "like a rubber band")
			.param("laser", "old ruby")
			.param("wavelengthNm", "694")
			.param("fluenceLeast", "3")
			.param("fluenceMost", "3")
			.param("spotMm", "4")
			.param("pulse", "25")
			.param("unit", "NS")
			.param("repetitionHz", "1")
			.param("passes", "2")
			.param("wavelengthNm-1", "1064")
			.param("fluenceLeast-1", "2")
			.param("notes", "as she remembers it\r\nEUR 60")
			.param("reason", "read off the invoice")
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/courses/" + Samples.COURSE + "?after=5&saved");

		AmendEarlierSittings sent = this.buses.command(AmendEarlierSittings.class);
		assertThat(sent.reason()).isEqualTo("read off the invoice");
		PastSitting before = RECORDED.sittings().getFirst();
		assertThat(sent.history()).isEqualTo(new History(RECORDED.key(), RECORDED.source(), RECORDED.method(), 5,
				List.of(new PastSitting(5, PartialDate.parse("2015-01"), false, null, null, before.settings(),
						before.endpoint(), before.reaction(), before.pain(), 30.0, before.fadingWords(), before.notes(),
						before.zones(), before.operator(), 1)),
				RECORDED.notes()));
	}

	@Test
	void one_sitting_of_an_import_is_corrected_and_the_others_stay() {
		showRecorded();
		String page = "/courses/%s/earlier-sittings/%s/sittings/2/amend".formatted(Samples.COURSE, IMPORTED.id());

		assertThat(correction(page).param("method", "LASER")
			.param("clinic", "a blog")
			.param("date", "2018")
			.param("reason", "misread")
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(AmendEarlierSittings.class).history().sittings())
			.containsExactly(past("2016").placed(1), past("2018").placed(2));
	}

	@Test
	void a_correction_without_a_reason_or_of_what_was_amended_meanwhile_is_not_sent() {
		showRecorded();
		assertThat(correction(AMEND).param("method", "LASER").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post()
			.uri(AMEND)
			.param("seen", "0")
			.param("method", "LASER")
			.param("reason", "typo")
			.exchange()).hasStatus(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void what_was_recorded_by_mistake_is_taken_back_for_a_reason() {
		showRecorded();
		String page = "/courses/%s/earlier-sittings/%s/sittings/2/retract".formatted(Samples.COURSE, IMPORTED.id());
		assertThat(get(page)).hasStatusOk().bodyText().contains("Withdraw an earlier sitting", "2017");

		assertThat(this.http.post().uri(page).param("reason", "typed twice").exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(RetractEarlierSittings.class))
			.isEqualTo(new RetractEarlierSittings(new CourseId(Samples.COURSE), IMPORTED.id(), 2, "typed twice"));
	}

	@Test
	void the_fields_sent_over_http_replace_those_on_record() {
		showRecorded();
		assertThat(post(REST + "/" + ID + "/amend", "{'date': '2015', 'clinic': null, 'reason': 'misread'}"))
			.hasStatus(HttpStatus.NO_CONTENT);

		History sent = this.buses.command(AmendEarlierSittings.class).history();
		PastSitting before = RECORDED.sittings().getFirst();
		assertThat(sent).isEqualTo(new History(RECORDED.key(), null, RECORDED.method(), 5,
				List.of(new PastSitting(5, PartialDate.parse("2015"), false, null, null, before.settings(),
						before.endpoint(), before.reaction(), before.pain(), 30.0, before.fadingWords(), before.notes(),
						before.zones(), before.operator(), 1)),
				RECORDED.notes()));
	}

	@Test
	void of_several_sittings_the_place_states_which_is_amended_over_http() {
		showRecorded();
		String amend = REST + "/" + IMPORTED.id() + "/amend";
		assertThat(post(amend, "{'date': '2018', 'reason': 'misread'}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(amend, "{'date': '2018', 'place': 3, 'reason': 'misread'}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(amend, "{'date': '2018', 'place': 2, 'reason': 'misread'}")).hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(AmendEarlierSittings.class).history().sittings())
			.containsExactly(past("2016").placed(1), past("2018").placed(2));
	}

	@Test
	void an_imported_history_is_retracted_by_its_key() {
		assertThat(post(REST + "/blog-1/retract", "{'reason': 'other client'}")).hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(RetractEarlierSittings.class)).isEqualTo(new RetractEarlierSittings(
				new CourseId(Samples.COURSE), EarlierSittingsId.of("blog-1"), null, "other client"));
	}

}
