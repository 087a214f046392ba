package com.fadeline.web.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedPrefixTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/today");

	@Test
	void what_a_trusted_proxy_has_stripped_is_before_our_paths_again() throws Exception {
		forwarded("/clinic");

		assertThat(contextPath()).isEqualTo("/clinic");
	}

	@Test
	void a_prefix_of_anybody_else_is_not_believed() throws Exception {
		this.request.addHeader("X-Forwarded-Prefix", "/clinic");

		assertThat(contextPath()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "//evil.example", "/a//b", "https://evil.example", "clinic", "/a b", "/%2e", "/\"x", "/a,/b" })
	void what_is_no_path_is_not_taken(String prefix) throws Exception {
		forwarded(prefix);

		assertThat(contextPath()).isEmpty();
	}

	@Test
	void the_host_is_left_to_the_server() throws Exception {
		forwarded("/clinic");
		this.request.addHeader("X-Forwarded-Host", "evil.example");
		this.request.addHeader("Forwarded", "host=evil.example");
		StringBuilder seen = new StringBuilder();

		new TrustedPrefix().doFilter(this.request, new MockHttpServletResponse(),
				(request, response) -> seen.append(((HttpServletRequest) request).getRequestURL()));

		assertThat(seen).hasToString("http://localhost/clinic/today");
	}

	private void forwarded(String prefix) {
		this.request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
		this.request.addHeader("X-Forwarded-Prefix", prefix);
	}

	private @Nullable String contextPath() throws ServletException, IOException {
		StringBuilder seen = new StringBuilder();
		new TrustedPrefix().doFilter(this.request, new MockHttpServletResponse(),
				(request, response) -> seen.append(((HttpServletRequest) request).getContextPath()));
		return seen.toString();
	}

}
