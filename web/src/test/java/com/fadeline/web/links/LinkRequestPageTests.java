package com.fadeline.web.links;

import java.time.ZoneId;
import java.util.Map;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a client asks for a new link, where no mail can be sent. */
class LinkRequestPageTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	@Autowired
	ClinicRegister clinics;

	@Test
	void where_no_mail_can_be_sent_the_page_names_the_clinic_to_ask() {
		this.clinics.add(
				new ClinicId(Samples.BERLIN), new Clinic.Details("Harbour Street", ZoneId.of("Europe/Berlin"), null,
						Map.of(), Map.of(), new Clinic.Contact("020 7946 0151", "hello@clinic.example", null, null)),
				Requester.SYSTEM);

		assertThat(anonymous("/sign-in/new-link")).bodyText()
			.contains("Ask your clinic", "Harbour Street", "tel:02079460151", "mailto:hello@clinic.example")
			.doesNotContain("<form method=\"post\"");
		assertThat(anonymous("/sign-in/link?error")).bodyText()
			.contains("This link does not work", "Ask your clinic", "Harbour Street");
		assertThat(anonymous("/sign-in")).bodyText()
			.contains("href=\"/sign-in/new-link\"")
			.doesNotContain("Harbour Street");
	}

	@Test
	void any_address_gets_the_same_answer() {
		MvcTestResult one = ask("ada@example.com");
		MvcTestResult other = ask("nobody@example.com");

		assertThat(one).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in/new-link?sent");
		assertThat(other).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in/new-link?sent");
		assertThat(other.getRequest().getSession(false)).isNull();
		assertThat(anonymous("/sign-in/new-link?sent")).bodyText().contains("a new link is on its way");
	}

	@Test
	void what_is_no_address_is_refused() {
		assertThat(ask("ada")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(ask("")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private MvcTestResult ask(String email) {
		return this.http.post()
			.uri("/sign-in/new-link")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("email", email)
			.accept(MediaType.TEXT_HTML)
			.exchange();
	}

	private MvcTestResult anonymous(String path) {
		return this.http.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "None")
			.accept(MediaType.TEXT_HTML)
			.exchange();
	}

}
