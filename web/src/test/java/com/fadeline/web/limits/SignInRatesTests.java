package com.fadeline.web.limits;

import java.net.URI;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@TestPropertySource(properties = "fadeline.web.rates.failed-sign-ins-of-address=2")
class SignInRatesTests extends HttpTest {

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in/link", "/%73ign-in/link", "/sign%2din/%6Cink", "/sign-in/link;x=y" })
	void an_address_that_tries_links_is_refused_for_a_while_however_the_path_is_written(String path) {
		String address = "192.0.2." + (1 + Math.floorMod(path.hashCode(), 250));
		for (int i = 0; i < 2; i++) {
			link(address, "/sign-in/link");
		}

		MvcTestResult refused = link(address, path);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader(HttpHeaders.RETRY_AFTER);
		assertThat(link("other " + address, "/sign-in/link")).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void an_ipv6_network_is_one_address() {
		link("2001:db8:1:2::1", "/sign-in/link");
		link("2001:db8:1:2:ffff::7", "/sign-in/link");

		assertThat(link("2001:db8:1:2:abcd:ef01:2345:6789", "/sign-in/link")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(link("2001:db8:1:3::1", "/sign-in/link")).hasStatus(HttpStatus.FOUND);
	}

	private MvcTestResult link(String address, String path) {
		return this.http.post()
			.uri(URI.create(path))
			.header(HttpHeaders.AUTHORIZATION, "None")
			.param("token", "guess")
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.exchange();
	}

}
