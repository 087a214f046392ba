package com.fadeline.administration.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencedRecordsTests {

	private static final ClientId ADA = new ClientId(new UUID(0, 1));

	private static final ClientId BEN = new ClientId(new UUID(0, 2));

	private static final CourseId COURSE = new CourseId(new UUID(0, 3));

	@Test
	void a_list_mentions_everybody_on_it() {
		ReferencedRecords mentions = ReferencedRecords
			.in(new SearchClients.Result(new Page<>(List.of(view(ADA), view(BEN)), 0, 20, 2)));

		assertThat(mentions.clients()).containsExactly(ADA, BEN);
		assertThat(mentions.courses()).isEmpty();
	}

	@Test
	void somebody_who_was_found_to_be_another_person_is_not_looked_at() {
		ReferencedRecords mentions = ReferencedRecords.in(new ClientView(ADA, new ClinicId(new UUID(0, 9)), "Ada",
				"Byron", null, null, null, null, null, List.of(BEN.value()), null, 1));

		assertThat(mentions.clients()).containsExactly(ADA);
	}

	@Test
	void what_names_a_course_and_its_client_needs_no_query_whose_it_is() {
		ReferencedRecords mentions = ReferencedRecords.in(Optional.of(new Line(COURSE, ADA)));

		assertThat(mentions.clients()).containsExactly(ADA);
		assertThat(mentions.courses()).containsExactly(COURSE);
		assertThat(mentions.coursesAlone()).isEmpty();
	}

	@Test
	void an_event_that_names_no_client_mentions_a_course_alone() {
		ReferencedRecords mentions = ReferencedRecords
			.in(new CourseHistory.Entry(7, "FadingRetracted", Instant.EPOCH, "sam", "SPECIALIST", "Taken back",
					new FadingRetracted(COURSE, new FadingId(new UUID(0, 4)), "misread")));

		assertThat(mentions.coursesAlone()).containsExactly(COURSE);
		assertThat(mentions.clients()).isEmpty();
	}

	@Test
	void keys_and_values_of_a_map_are_read() {
		assertThat(ReferencedRecords.in(Map.of(ADA, List.of(new Line(COURSE, BEN)))).clients())
			.containsExactlyInAnyOrder(ADA, BEN);
	}

	@Test
	void figures_mention_nobody() {
		assertThat(ReferencedRecords.in(null).isEmpty()).isTrue();
		assertThat(ReferencedRecords.in(Optional.empty()).isEmpty()).isTrue();
		assertThat(ReferencedRecords.in(new Page<>(List.of("a", 3), 0, 20, 2)).isEmpty()).isTrue();
	}

	private static ClientView view(ClientId id) {
		return new ClientView(id, new ClinicId(new UUID(0, 9)), "Ada", "Byron", null, null, null, null, null, 0);
	}

	private record Line(CourseId courseId, ClientId clientId) {
	}

}
