package com.fadeline.web.signin;

import java.net.URI;
import java.util.List;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.header.HeaderWriterFilter;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityHeadersTests extends HttpTest {

	private static final String POLICY = "Content-Security-Policy";

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/api/policy", "/api/clients/nobody", "/nothing" })
	void every_answer_has_browsers_take_nothing_from_elsewhere_and_keep_nothing(String path) {
		assertThat(get(path)).hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("X-Frame-Options", "DENY")
			.hasHeader("Referrer-Policy", "same-origin")
			.hasHeader("Cross-Origin-Opener-Policy", "same-origin")
			.hasHeader("Cross-Origin-Resource-Policy", "same-origin")
			.headers()
			.satisfies((headers) -> {
				assertThat(headers.getFirst(POLICY))
					.startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
					.contains("frame-ancestors 'none'")
					.doesNotContain("unsafe");
				assertThat(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
				assertThat(headers.getFirst("Permissions-Policy")).contains("camera=(self)");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a;b", "/a/%2e%2e/b", "/a%2fb", "//a", "/a%00", "/a%5cb" })
	void what_the_firewall_refuses_is_answered_with_the_headers_too(String path) {
		for (MediaType type : List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)) {
			assertThat(this.http.get().uri(URI.create("http://localhost" + path)).accept(type))
				.hasStatus(HttpStatus.BAD_REQUEST)
				.hasHeader("X-Content-Type-Options", "nosniff")
				.hasHeader("X-Frame-Options", "DENY")
				.headers()
				.satisfies((headers) -> {
					assertThat(headers.getFirst(POLICY)).startsWith("default-src 'none'")
						.contains("frame-ancestors 'none'");
					assertThat(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
				});
		}
	}

	@Test
	void the_description_of_the_api_may_style_itself_but_runs_no_other_script() {
		assertThat(get("/swagger-ui/index.html")).hasStatusOk()
			.headers()
			.satisfies((headers) -> assertThat(headers.getFirst(POLICY)).contains("script-src 'self'; ",
					"style-src 'self' 'unsafe-inline'"));
		assertThat(get("/swagger-ui/index.html")).bodyText()
			.doesNotContainPattern("<script[^>]*>[^<]*\\S[^<]*</script>");
	}

	@Test
	void over_https_browsers_are_made_to_stay_there() {
		assertThat(this.http.get().uri("/sign-in").secure(true)).headers()
			.satisfies((headers) -> assertThat(headers.getFirst("Strict-Transport-Security"))
				.contains("max-age=31536000"));
		assertThat(get("/sign-in")).doesNotContainHeader("Strict-Transport-Security");
	}

	@Test
	void headers_are_written_before_another_thread_may_write_to_a_stream(@Autowired FilterChainProxy chains)
			throws Exception {
		List<HeaderWriterFilter> filters = chains.getFilterChains()
			.stream()
			.flatMap((chain) -> chain.getFilters().stream())
			.filter(HeaderWriterFilter.class::isInstance)
			.map(HeaderWriterFilter.class::cast)
			.toList();
		assertThat(filters).isNotEmpty();
		for (HeaderWriterFilter filter : filters) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			filter.doFilter(new MockHttpServletRequest("GET", "/live/topics"), response,
					(request, same) -> assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY"));
		}
	}

}
