package com.fadeline.web.course.overview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class CourseHistoryPageTests extends HttpTest {

	private static final CourseId COURSE = new CourseId(Samples.COURSE);

	private static final String PAGE = "/courses/%s/history".formatted(Samples.COURSE);

	@BeforeEach
	void show() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindClient.class, Samples.client(4));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.answer(FindCourseHistory.class, (query) -> new CourseHistory(COURSE, new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), List.of(
						entry(query,
								new LaserSittingRecorded(COURSE, new SittingId(Samples.SITTING), 1, Samples.treatment(),
										List.of())),
						entry(query, new ReactionResolved(COURSE, Samples.REACTION.reactionId(), Instant.EPOCH,
								"pale for a week"))),
				4));
	}

	private static CourseHistory.Entry entry(FindCourseHistory query, CourseEvent event) {
		return new CourseHistory.Entry(0, "event", Instant.EPOCH, null, null,
				"The sentence in " + query.language().getLanguage(), event);
	}

	@Test
	void the_sentences_are_in_the_language_of_the_page() {
		assertThat(shown("de")).contains("The sentence in de").doesNotContain("The sentence in en");
		assertThat(shown("en-GB")).contains("The sentence in en");
		assertThat(shown("fr")).contains("The sentence in en");
	}

	@Test
	void beside_them_are_the_treatment_and_the_notes_that_staff_alone_read() {
		assertThat(shown("en")).contains("Nd:YAG 1064 nm", "quiet", "pale for a week");
	}

	@Test
	void programs_that_name_no_language_read_english_whatever_they_accept() {
		assertThat(this.http.get().uri("/api" + PAGE).header(HttpHeaders.ACCEPT_LANGUAGE, "de").exchange()).bodyText()
			.contains("The sentence in en");
	}

	private String shown(String language) {
		return new String(this.http.get()
			.uri(PAGE)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
