package com.fadeline.web.signin;

import java.net.URI;
import java.util.List;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

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
				assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()");
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

}
