package com.fadeline.web;

import com.fadeline.api.client.ClientQuery.FindClient;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is waited for here never comes, so the wait may be short. */
@TestPropertySource(properties = "fadeline.web.read-your-writes=200ms")
class ReadInVainTests extends HttpTest {

	private static final String CLIENT = "/api/clients/" + Samples.CLIENT;

	@Test
	void a_change_that_does_not_come_in_time_leaves_the_older_view() {
		this.backstage.show(FindClient.class, Samples.client(4));

		assertThat(get(CLIENT + "?after=9")).hasStatusOk()
			.hasHeader(HttpHeaders.ETAG, "\"4\"")
			.hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

	@Test
	void what_does_not_come_in_time_may_be_asked_for_again() {
		assertThat(get(CLIENT + "?after=0")).hasStatus(HttpStatus.NOT_FOUND).hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

}
