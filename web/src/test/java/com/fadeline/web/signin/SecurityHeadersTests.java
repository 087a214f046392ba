package com.fadeline.web.signin;

import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityHeadersTests extends HttpTest {

	private static final String POLICY = "Content-Security-Policy";

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/api/policy", "/api/clients/nobody", "/nothing" })
	void every_answer_tells_browsers_to_take_nothing_from_elsewhere_and_to_keep_nothing(String path) {
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
	void over_https_browsers_are_told_to_stay_there() {
		assertThat(this.http.get().uri("/sign-in").secure(true)).headers()
			.satisfies((headers) -> assertThat(headers.getFirst("Strict-Transport-Security"))
				.contains("max-age=31536000"));
		assertThat(get("/sign-in")).doesNotContainHeader("Strict-Transport-Security");
	}

}
