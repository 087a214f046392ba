package com.fadeline.app.metrics;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScrapeTokenTests {

	private static final String METRICS = "/actuator/prometheus";

	private static final String TOKEN = "0123456789abcdef01234567";

	private final ScrapeToken scraper = new ScrapeToken(TOKEN);

	@Test
	void the_token_opens_the_metrics_and_nothing_else() {
		assertThat(this.scraper.matches(request("GET", METRICS, "Bearer " + TOKEN))).isTrue();
		assertThat(this.scraper.matches(request("GET", METRICS, "bearer  " + TOKEN))).isTrue();
		assertThat(this.scraper.matches(request("POST", METRICS, "Bearer " + TOKEN))).isFalse();
		assertThat(this.scraper.matches(request("GET", METRICS + "/x", "Bearer " + TOKEN))).isFalse();
		assertThat(this.scraper.matches(request("GET", "/actuator/metrics", "Bearer " + TOKEN))).isFalse();
		assertThat(this.scraper.matches(request("GET", "/api/clients", "Bearer " + TOKEN))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer null", "Bearer 0123456789abcdef0123456",
			"Bearer 0123456789abcdef012345678", "Bearer 0123456789ABCDEF01234567", "Basic 0123456789abcdef01234567",
			"0123456789abcdef01234567", "Bearer 0123456789abcdef01234567 more" })
	void another_one_opens_nothing(String credentials) {
		assertThat(this.scraper.matches(request("GET", METRICS, credentials))).isFalse();
		assertThat(this.scraper.matches(request("GET", METRICS, null))).isFalse();
	}

	@Test
	void without_a_token_nobody_scrapes() {
		for (String unset : new String[] { null, "" }) {
			ScrapeToken none = new ScrapeToken(new MetricsProperties(unset).token());

			assertThat(none.matches(request("GET", METRICS, "Bearer "))).isFalse();
			assertThat(none.matches(request("GET", METRICS, "Bearer null"))).isFalse();
			assertThat(none.matches(request("GET", METRICS, null))).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "0123456789abcdef 0123456789", "        " })
	void a_token_that_could_be_guessed_or_not_be_sent_is_refused_and_not_reported(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MetricsProperties(token))
			.withMessageContaining("fadeline.metrics.token must be at least 24")
			.withMessageNotContaining(token);
		assertThat(new MetricsProperties(TOKEN)).hasToString("MetricsProperties[token=set]");
	}

	private static MockHttpServletRequest request(String method, String path, @Nullable String credentials) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		if (credentials != null) {
			request.addHeader("Authorization", credentials);
		}
		return request;
	}

}
