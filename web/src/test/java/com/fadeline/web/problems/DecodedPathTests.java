package com.fadeline.web.problems;

import java.net.URI;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class DecodedPathTests extends HttpTest {

	@ParameterizedTest
	@CsvSource({ "/sign-in, '', /sign-in", "/%73ign-in, '', /sign-in", "/sign%2Din/link, '', /sign-in/link",
			"/app/%61pi/clients, /app, /api/clients", "/a;v=1/b, '', /a/b", "/a%2Fb, '', /a/b", "/, '', /",
			"'', '', ''" })
	void a_path_is_reported_as_controllers_match_it(String uri, String contextPath, String path) {
		assertThat(DecodedPath.of(uri, contextPath)).isEqualTo(path);
	}

	@Test
	void a_program_is_not_led_to_the_sign_in_page_however_the_path_is_written() {
		assertThat(this.http.get()
			.uri(URI.create("/%61pi/policy"))
			.header(HttpHeaders.AUTHORIZATION, "None")
			.accept(MediaType.TEXT_HTML)
			.exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
	}

}
