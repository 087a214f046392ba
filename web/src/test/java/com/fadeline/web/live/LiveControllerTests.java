package com.fadeline.web.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LiveControllerTests extends HttpTest {

	@Test
	void one_stream_follows_all_that_a_browser_shows() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindProgress.class, Samples.progress(4));

		MvcTestResult stream = topics(TestAccounts.ADMIN, "lists/diary", "courses/" + Samples.COURSE + ":3",
				"lists/attention");

		assertThat(stream).hasStatusOk().hasHeader("X-Accel-Buffering", "no");
		await().untilAsserted(() -> assertThat(text(stream)).contains("event:followed\ndata:lists/diary",
				"event:followed\ndata:lists/attention", "event:changed\ndata:courses/" + Samples.COURSE + ":4"));
	}

	@Test
	void what_is_not_there_or_not_for_ones_eyes_is_gone_and_disturbs_no_other() {
		MvcTestResult stream = topics(TestAccounts.SPECIALIST, "lists/reports", "courses/" + UUID.randomUUID(),
				"lists/diary");

		await().untilAsserted(() -> assertThat(text(stream)).contains("event:gone\ndata:lists/reports",
				"event:gone\ndata:courses/", "event:followed\ndata:lists/diary"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "diary", "lists/DIARY", "lists/", "courses/1", "courses/x:4", "" })
	void what_is_no_topic_is_malformed(String topic) {
		assertThat(topics(TestAccounts.ADMIN, topic)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void a_browser_follows_no_more_than_it_can_show() {
		String[] topics = IntStream.range(0, 51).mapToObj((i) -> "courses/" + UUID.randomUUID()).toArray(String[]::new);

		assertThat(topics(TestAccounts.ADMIN, topics)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void a_course_of_which_a_part_is_missing_is_not_followed_in_part() {
		CourseId course = new CourseId(UUID.randomUUID());
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(this.http.get()
			.uri("/live/courses/" + course)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.ADMIN)
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(this.buses.isFollowed(new FindCourse(course))).isFalse();
	}

	private MvcTestResult topics(String account, String... topics) {
		return this.http.get()
			.uri("/live/topics")
			.header(HttpHeaders.AUTHORIZATION, account)
			.queryParam("topic", topics)
			.asyncExchange();
	}

	private static String text(MvcTestResult stream) {
		return new String(stream.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
