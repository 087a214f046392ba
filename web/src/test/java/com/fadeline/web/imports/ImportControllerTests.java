package com.fadeline.web.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.limits.LimitedInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportControllerTests extends HttpTest {

	private static final String HISTORY = "{'id': 'x', 'method': 'LASER', 'goal': 'RESHAPE', 'sittings': [{}]}";

	@ParameterizedTest
	@ValueSource(strings = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE })
	void a_history_is_taken_for_the_clinic_that_is_asked_for(String type) {
		// when
		MvcTestResult answer = this.http.post()
			.uri("/api/imports?clinicId=0f8e6f0e-7f9c-4b7e-8a52-3f5a2d1c9b70")
			.contentType(MediaType.parseMediaType(type))
			.content(json(HISTORY))
			.exchange();
		// then
		assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.histories[0].status").isEqualTo("IMPORTED");
		assertThat(this.buses.commands()).hasSize(3)
			.first()
			.extracting((message) -> ((RegisterClient) message.getPayload()).clinicId())
			.hasToString("0f8e6f0e-7f9c-4b7e-8a52-3f5a2d1c9b70");
	}

	@Test
	void without_a_clinic_the_configured_one_is_taken() {
		post("/api/imports", "[" + HISTORY + "]");
		assertThat(this.buses.commands()).first()
			.extracting((message) -> ((RegisterClient) message.getPayload()).clinicId())
			.hasToString("6a8f3c1e-2b7d-5e40-9c15-0d4b7a9e6f21");
	}

	@Test
	void what_is_no_json_is_malformed() {
		assertThat(post("/api/imports", "hello")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("body");
	}

	@Test
	void a_file_that_is_too_large_is_refused_before_it_is_read() {
		MvcTestResult answer = this.http.post()
			.uri("/api/imports")
			.with((request) -> tooLarge(request.getServletContext()))
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("32 MB");
	}

	@Test
	void a_file_of_unknown_length_is_read_up_to_the_limit() throws IOException {
		try (InputStream input = new LimitedInput(new ByteArrayInputStream(new byte[5]), 4,
				() -> ImportTooLargeException.ofFile(4))) {
			assertThat(input.read()).isZero();
			assertThat(input.read(new byte[3])).isEqualTo(3);
			assertThatExceptionOfType(ImportTooLargeException.class).isThrownBy(input::read);
		}
	}

	private static MockHttpServletRequest tooLarge(ServletContext context) {
		MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", "/api/imports") {

			@Override
			public long getContentLengthLong() {
				return DataSize.ofMegabytes(32).toBytes() + 1;
			}

		};
		request.setContentType(MediaType.APPLICATION_JSON_VALUE);
		request.addHeader(HttpHeaders.AUTHORIZATION, TestAccounts.ADMIN);
		return request;
	}

	@Test
	void the_answer_to_damage_is_no_longer_than_the_request() {
		String ones = "1,".repeat(9_999) + "1";

		MvcTestResult answer = post("/api/imports", "[" + ones + "]");

		assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.furtherDamaged").isEqualTo(9_900);
		assertThat(answer.getResponse().getContentAsByteArray().length).isLessThan(ones.length() * 3);
		assertThat(post("/api/imports", "[" + ones + ",1]")).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("The file has more than 10000 histories");
	}

}
