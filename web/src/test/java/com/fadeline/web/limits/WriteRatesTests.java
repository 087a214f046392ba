package com.fadeline.web.limits;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "fadeline.web.rates.writes-of-account=3")
class WriteRatesTests extends HttpTest {

	@Test
	void an_account_that_writes_without_end_is_shown_when_to_go_on_and_can_still_read() {
		for (int i = 0; i < 3; i++) {
			assertThat(post(SITTING + "/no-show", "{}")).hasStatus(HttpStatus.NO_CONTENT);
		}

		MvcTestResult refused = post(SITTING + "/no-show", "{}");

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader(HttpHeaders.RETRY_AFTER, "20");
		assertThat(refused).bodyJson().isLenientlyEqualTo(json("{'type': 'urn:fadeline:problem:too-many'}"));
		assertThat(this.http.post().uri("/admin/clinics/new").param("name", "Harbour").accept(MediaType.TEXT_HTML))
			.hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.hasHeader(HttpHeaders.RETRY_AFTER, "20")
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(get(COURSE)).hasStatus(HttpStatus.NOT_FOUND);
	}

}
