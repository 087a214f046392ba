package com.fadeline.web;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WriteTests extends HttpTest {

	private static final String ADA = """
			{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10'}"""
		.formatted(Samples.CLIENT, Samples.CLINIC);

	@Test
	void a_creation_answers_where_it_is_and_how_far_the_aggregate_has_come() {
		this.buses.answer((message) -> new Receipt(Samples.CLIENT, 3, false,
				List.of(new AcceptedFinding("interval.recommended", Severity.CAUTION, "a little soon", null, null))));

		MvcTestResult answer = post("/api/clients", ADA);

		assertThat(answer).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, "/api/clients/" + Samples.CLIENT)
			.hasHeader(HttpHeaders.ETAG, "\"3\"");
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(
					json("""
							{'id': '%s', 'sequence': 3, 'findings': [{'rule': 'interval.recommended', 'severity': 'CAUTION'}]}"""
						.formatted(Samples.CLIENT)));
	}

	@Test
	void a_client_without_an_id_gets_one_ordered_by_time() {
		assertThat(post("/api/clients", ADA.replaceFirst("'id'.*?, ", ""))).hasStatus(HttpStatus.CREATED);

		UUID id = this.buses.command(RegisterClient.class).clientId().value();
		assertThat(id.version()).isEqualTo(7);
	}

	@Test
	void readings_of_several_zones_are_one_command() {
		MvcTestResult answer = post("/api/courses/%s/fadings".formatted(Samples.COURSE),
				"""
						{'observedAt': '2025-03-04T10:00:00Z', 'observer': 'SPECIALIST', 'scale': 'PHOTO', 'notes': 'same light',
						 'readings': [{'id': '%s', 'percent': 40, 'zone': 'crown '}, {'percent': -5.5, 'notes': 'darker'}]}"""
					.formatted(Samples.FADED));

		assertThat(answer).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, "/api/courses/%s/fadings/%s".formatted(Samples.COURSE, Samples.FADED));
		assertThat(this.buses.command(LogFadings.class).fadings())
			.extracting(Fading::zone, Fading::percent, Fading::notes, Fading::observer)
			.containsExactly(tuple("CROWN", 40.0, "same light", Observer.SPECIALIST),
					tuple(null, -5.5, "darker", Observer.SPECIALIST));
	}

	@Test
	void a_change_answers_without_a_body() {
		MvcTestResult answer = post(SITTING + "/no-show", "{}");

		assertThat(answer).hasStatus(HttpStatus.NO_CONTENT).hasHeader(HttpHeaders.ETAG, "\"0\"");
		assertThat(answer).body().isEmpty();
		assertThat(this.buses.command(RecordNoShow.class).sittingId().value()).isEqualTo(Samples.SITTING);
	}

	@Test
	void a_no_show_needs_no_body() {
		assertThat(this.http.post().uri(SITTING + "/no-show")).hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void a_command_states_who_sent_it() {
		post("/api/clients", ADA);

		assertThat(metaData()).containsEntry(MetaDataKeys.USER_ID, "admin-id")
			.containsEntry(MetaDataKeys.ROLE, "ADMIN")
			.doesNotContainKeys(MetaDataKeys.EXPECTED_SEQUENCE, MetaDataKeys.CORRELATION_ID);
	}

	@Test
	void a_command_follows_the_request_that_it_came_with() {
		this.http.post()
			.uri(SITTING + "/no-show")
			.header("X-Request-ID", "0196b6c2-6666-7000-8000-000000000066")
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.exchange();

		assertThat(metaData()).containsEntry(MetaDataKeys.CORRELATION_ID, "0196b6c2-6666-7000-8000-000000000066");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada.lovelace@example.org", "Ada-Lovelace-10-12-1815", "0196b6c2" })
	void a_request_id_that_may_be_a_word_about_somebody_is_not_kept(String id) {
		this.http.post().uri(SITTING + "/no-show").header("X-Request-ID", id).exchange();

		assertThat(metaData()).doesNotContainKey(MetaDataKeys.CORRELATION_ID);
	}

	@Test
	void a_command_follows_the_trace_that_it_belongs_to() {
		this.http.post()
			.uri(SITTING + "/no-show")
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.exchange();

		assertThat(metaData()).containsEntry(MetaDataKeys.CORRELATION_ID, "0af7651916cd43dd8448eb211c80319c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"7\"", "W/\"7\"" })
	void a_precondition_travels_with_the_command(String tag) {
		this.http.post().uri(SITTING + "/no-show").header(HttpHeaders.IF_MATCH, tag).exchange();

		assertThat(metaData()).containsEntry(MetaDataKeys.EXPECTED_SEQUENCE, 7L);
	}

	@Test
	void a_star_matches_any_state() {
		this.http.post().uri(SITTING + "/no-show").header(HttpHeaders.IF_MATCH, "*").exchange();

		assertThat(metaData()).doesNotContainKey(MetaDataKeys.EXPECTED_SEQUENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"seven\"", "\"7\", \"8\"", "" })
	void a_precondition_that_is_no_tag_of_ours_is_malformed(String tag) {
		MvcTestResult answer = this.http.post().uri(SITTING + "/no-show").header(HttpHeaders.IF_MATCH, tag).exchange();

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("If-Match");
		assertThat(this.buses.commands()).isEmpty();
	}

	private MetaData metaData() {
		return this.buses.commands().getLast().getMetaData();
	}

}
