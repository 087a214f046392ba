package com.fadeline.web.signin;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

class DemoFillingPageTests extends HttpTest {

	@Autowired
	DemoProgress progress;

	private MockMvcTester stranger;

	@Autowired
	void asStranger(WebApplicationContext context) {
		this.stranger = MockMvcTester
			.create(MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
	}

	@AfterEach
	void end() {
		this.progress.reach(0, 0);
	}

	@Test
	void the_sign_in_page_shows_in_percent_how_much_of_the_demo_is_there_and_asks_again() {
		this.progress.reach(800, 2000);

		assertThat(this.stranger.get().uri("/sign-in/demo").exchange()).hasStatusOk();
		assertThat(this.stranger.get().uri("/sign-in").exchange()).hasStatusOk()
			.bodyText()
			.contains("The demo is being filled: 40 %.", "value=\"40\"", "hx-get=\"/sign-in/demo\"", "htmx.min.js");
	}

	@Test
	void every_page_shows_it_in_the_language_of_the_reader() {
		this.progress.reach(800, 2000);

		assertThat(this.http.get().uri("/account").header(HttpHeaders.ACCEPT_LANGUAGE, "de").exchange()).hasStatusOk()
			.bodyText()
			.contains("Die Demo wird gefüllt: 40 %.");
	}

	@Test
	void nothing_is_left_of_it_once_all_is_there() {
		assertThat(get("/sign-in/demo")).hasStatusOk().bodyText().doesNotContain("filling", "progress");
		assertThat(get("/sign-in")).hasStatusOk().bodyText().doesNotContain("/sign-in/demo");
	}

}
