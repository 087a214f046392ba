package com.fadeline.web.signin;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class CookieNamesTests {

	@ParameterizedTest
	@CsvSource({ "https://fadeline.example, __Host-", "https://fadeline.example/, __Host-",
			"https://fadeline.example/clinic, __Secure-", "http://fadeline.example, ''" })
	void behind_https_browsers_take_cookies_from_there_alone(URI publicUrl, String prefix) {
		CookieNames names = CookieNames.at(publicUrl);

		assertThat(names.session()).isEqualTo(prefix + "JSESSIONID");
		assertThat(names.token()).isEqualTo(prefix + "XSRF-TOKEN");
		assertThat(names.wish()).isEqualTo(prefix + "wish");
	}

	@Test
	void nothing_is_promised_of_an_address_that_is_not_known() {
		assertThat(CookieNames.at(null).prefix()).isEmpty();
	}

	@Test
	void a_cookie_of_the_host_is_secure_and_for_all_paths_even_behind_a_prefix() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContextPath("/clinic");
		MockHttpServletResponse response = new MockHttpServletResponse();
		SessionBoundTokens tokens = new SessionBoundTokens("__Host-XSRF-TOKEN");

		tokens.saveToken(tokens.generateToken(request), request, response);

		assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-XSRF-TOKEN=")
			.contains("Path=/;", "Secure", "SameSite=Lax");
	}

	@Test
	void the_session_is_named_where_people_come_by_https() {
		MockServletContext context = new MockServletContext();

		CookieNames.at(URI.create("https://fadeline.example")).nameSession(context.getSessionCookieConfig());

		assertThat(context.getSessionCookieConfig().getName()).isEqualTo("__Host-JSESSIONID");
		assertThat(context.getSessionCookieConfig().isSecure()).isTrue();
		assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
	}

}
