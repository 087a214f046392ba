package com.fadeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTests extends HttpTest {

	private static final String CLIENT = "/api/clients/" + Samples.CLIENT;

	@Test
	void a_view_carries_its_sequence_as_its_tag() {
		this.buses.show(FindClient.class, Samples.client(4));

		MvcTestResult answer = get(CLIENT);

		assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"4\"");
		assertThat(answer).headers().doesNotContainHeader(HttpHeaders.RETRY_AFTER);
		assertThat(answer).bodyJson().isLenientlyEqualTo(json("""
				{'clientId': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'birthDate': '1985-12-10', 'email': null,
				 'sequence': 4}""".formatted(Samples.CLIENT, Samples.CLINIC)));
	}

	@Test
	void who_may_be_the_same_person_is_listed() {
		ClientView duplicate = new ClientView(new ClientId(new UUID(7, 2)), new ClinicId(Samples.CLINIC), "Ada",
				"Biron", null, null, null, null, null, 1);
		this.buses.show(FindClient.class, Samples.client(4));
		List<FindSimilarClients> asked = new ArrayList<>();
		this.buses.answer(FindSimilarClients.class, (query) -> {
			asked.add(query);
			return new FindSimilarClients.Result(List.of(Samples.client(4), duplicate));
		});

		assertThat(get(CLIENT + "/duplicates")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[*].clientId")
			.asArray()
			.containsExactly(duplicate.clientId().toString());
		assertThat(asked).extracting(FindSimilarClients::registered).containsExactly(new ClientId(Samples.CLIENT));
	}

	@Test
	void nobody_is_a_duplicate_of_a_client_who_is_not_there() {
		assertThat(get(CLIENT + "/duplicates")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_view_that_has_not_changed_is_not_sent_again() {
		this.buses.show(FindClient.class, Samples.client(4));

		MvcTestResult answer = this.http.get().uri(CLIENT).header(HttpHeaders.IF_NONE_MATCH, "\"4\"").exchange();

		assertThat(answer).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader(HttpHeaders.ETAG, "\"4\"");
	}

	@Test
	void what_is_not_there_is_reported_at_once() {
		MvcTestResult answer = get(CLIENT);

		assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(answer).headers().doesNotContainHeader(HttpHeaders.RETRY_AFTER);
		assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("There is no client " + Samples.CLIENT);
	}

	@Test
	void a_change_that_does_not_come_in_time_leaves_the_older_view() {
		this.buses.show(FindClient.class, Samples.client(4));

		assertThat(get(CLIENT + "?after=9")).hasStatusOk()
			.hasHeader(HttpHeaders.ETAG, "\"4\"")
			.hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

	@Test
	void what_does_not_come_in_time_may_be_asked_for_again() {
		assertThat(get(CLIENT + "?after=0")).hasStatus(HttpStatus.NOT_FOUND).hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

	@Test
	void a_part_of_a_course_is_read_alone() {
		this.buses.show(FindCourse.class, Samples.course(4));

		MvcTestResult answer = get(SITTING);

		assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"4\"");
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(json("""
					{'sittingId': '%s', 'method': 'LASER', 'status': 'RECORDED', 'number': 1, 'duration': 'PT45M',
					 'at': '2025-02-04T10:00:00Z',
					 'treatment': {'method': 'LASER', 'pain': 4, 'operatorId': '%s',
					  'settings': [{'wavelengthNm': 1064, 'pulse': {'value': 10, 'unit': 'NS'}}]}}"""
				.formatted(Samples.SITTING, Samples.OPERATOR)));
	}

	@Test
	void what_is_on_record_is_shown_by_the_fields_it_was_sent_with() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(get(COURSE + "/fadings/" + Samples.FADED)).bodyJson()
			.isStrictlyEqualTo(
					json("""
							{'fadingId': '%s', 'observedAt': '2025-03-04T10:00:00Z', 'percent': 35.0, 'zone': null,
							 'observer': 'CLIENT', 'scale': 'VISUAL', 'notes': null, 'measurement': null, 'amendedBecause': [], 'retractedBecause': null,
							 'findings': []}"""
						.formatted(Samples.FADED)));
	}

	@Test
	void a_part_that_is_not_there_is_not_found() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(get(COURSE + "/fadings/" + Samples.SITTING)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("There is no fading %s in course %s".formatted(Samples.SITTING, Samples.COURSE));
	}

	@Test
	void a_search_answers_a_page() {
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(Samples.client(4)), 0, 20, 1)));

		assertThat(get("/api/clients?query=ada")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(json("{'items': [{'givenName': 'Ada'}], 'page': 0, 'size': 20, 'total': 1}"));
	}

	@Test
	void progress_is_read_by_course_and_by_client() {
		this.buses.show(FindProgress.class, Samples.progress(2));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(Samples.progress(2))));

		assertThat(get(COURSE + "/progress")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.sittings.remaining.high")
			.isEqualTo(9);
		assertThat(get(CLIENT + "/progress")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.courses[0].courseId")
			.isEqualTo(Samples.COURSE.toString());
	}

	@Test
	void the_progress_of_a_client_without_courses_is_empty_and_of_nobody_unknown() {
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		assertThat(get(CLIENT + "/progress")).hasStatus(HttpStatus.NOT_FOUND);

		this.buses.show(FindClient.class, Samples.client(4));
		assertThat(get(CLIENT + "/progress")).hasStatusOk();
	}

}
