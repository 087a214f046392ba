package com.fadeline.web.limits;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class UploadsOfSessionsTests {

	private final UploadsOfSessions filter = new UploadsOfSessions(1, Duration.ZERO);

	@Test
	void a_file_is_read_into_memory_for_a_session_only() throws Exception {
		MockHttpServletRequest form = upload("multipart/form-data; boundary=x");
		form.setSession(null);

		assertThat(status(form, (request, response) -> {
			throw new AssertionError("was let through");
		})).isEqualTo(403);
	}

	@Test
	void no_more_files_than_fit_are_on_their_way() throws Exception {
		assertThat(status(upload("image/jpeg"), (request, response) -> {
			assertThat(status(upload("image/png"), (second, answer) -> {
				throw new AssertionError("was let through");
			})).isEqualTo(503);
			assertThat(status(upload("application/json"), (second, answer) -> {
			})).isEqualTo(200);
		})).isEqualTo(200);

		assertThat(status(upload("image/png"), (request, response) -> {
		})).isEqualTo(200);
	}

	private int status(MockHttpServletRequest request, FilterChain chain) throws IOException, ServletException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, chain);
		return response.getStatus();
	}

	private static MockHttpServletRequest upload(String type) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContentType(type);
		return request;
	}

}
