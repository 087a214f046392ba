package com.fadeline.web.limits;

import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@TestPropertySource(properties = "fadeline.web.rates.failed-sign-ins-of-address=2")
class SignInRatesTests extends HttpTest {

	private static final String WRONG = "Basic " + HttpHeaders.encodeBasicAuth("admin", "guess", null);

	@Test
	void an_address_that_guesses_is_refused_for_a_while_even_with_the_right_password() {
		assertThat(from("192.0.2.1", WRONG)).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(from("192.0.2.1", TestAccounts.ADMIN)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(from("192.0.2.1", WRONG)).hasStatus(HttpStatus.UNAUTHORIZED);

		MvcTestResult refused = from("192.0.2.1", TestAccounts.ADMIN);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader(HttpHeaders.RETRY_AFTER);
		assertThat(refused).bodyJson().isLenientlyEqualTo(json("{'type': 'urn:fadeline:problem:too-many'}"));
		assertThat(from("192.0.2.2", TestAccounts.ADMIN)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void the_sign_in_page_counts_as_well() {
		for (int i = 0; i < 2; i++) {
			assertThat(signIn("192.0.2.3")).hasStatus(HttpStatus.FOUND);
		}

		assertThat(signIn("192.0.2.3")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	private MvcTestResult from(String address, String authorization) {
		return this.http.get().uri(COURSE).header(HttpHeaders.AUTHORIZATION, authorization).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).exchange();
	}

	private MvcTestResult signIn(String address) {
		return this.http.post()
			.uri("/sign-in")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.param("username", "admin")
			.param("password", "guess")
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.exchange();
	}

}
