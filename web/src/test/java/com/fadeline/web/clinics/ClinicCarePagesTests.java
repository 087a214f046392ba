package com.fadeline.web.clinics;

import java.util.Map;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicCarePagesTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final String PAGE = "/admin/clinics/" + Samples.CLINIC + "/care";

	@Autowired
	MemoryClinics register;

	@BeforeEach
	void addClinic() {
		this.register.add(CLINIC, new Clinic.Details("Harbour", null, null, Map.of("plan.max", "9"))
			.withCare(Map.of("fr", Map.of(CareTopic.FROSTING, "Le blanc part vite."))), Requester.SYSTEM);
	}

	@Test
	void texts_are_written_in_each_language_beside_what_is_built_in() {
		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Built in: White frosting fades", "Built in: Die weiße Färbung", "from the sitting of (date).",
					"id=\"care.en.FROSTING\"", "id=\"care.de.LASER_PREPARATION\"", "Nothing is built in");

		MvcTestResult saved = this.http.post()
			.uri(PAGE)
			.param("version", "1")
			.param("care.en.FROSTING", "Cool it.\r\nNo sun.")
			.param("care.de.LASER_PREPARATION", "Keine Sonne.")
			.param("care.en.JUDGE", " ")
			.exchange();

		assertThat(saved).hasRedirectedUrl(PAGE + "?saved");
		assertThat(details().care()).isEqualTo(Map.of("en", Map.of(CareTopic.FROSTING, "Cool it.\nNo sun."), "de",
				Map.of(CareTopic.LASER_PREPARATION, "Keine Sonne."), "fr",
				Map.of(CareTopic.FROSTING, "Le blanc part vite.")));
		assertThat(details().policy()).containsEntry("plan.max", "9");
		assertThat(get(PAGE)).bodyText().contains("Cool it.\nNo sun.</textarea>");
	}

	@Test
	void a_text_that_is_too_long_is_shown_again_with_what_is_wrong() {
		assertThat(this.http.post().uri(PAGE).param("care.en.CLEARING", "x".repeat(2001)).exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"care.en.CLEARING-mistake\"", "x".repeat(2001));
		assertThat(details().care()).containsOnlyKeys("fr");
	}

	@Test
	void the_page_of_the_clinic_keeps_the_texts() {
		this.http.post().uri("/admin/clinics/" + Samples.CLINIC).param("version", "1").param("name", "Quay").exchange();

		assertThat(details().name()).isEqualTo("Quay");
		assertThat(details().care()).containsOnlyKeys("fr");
	}

	@Test
	void programs_write_texts_and_clients_read_them() {
		assertThat(put("/api/clinics/" + Samples.CLINIC,
				"{'name': 'Harbour', 'care': {'en': {'SALINE_PREPARATION': 'Eat first.', 'JUDGE': ''}}}"))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.http.get()
			.uri("/api/clinics/" + Samples.CLINIC)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)).bodyJson()
			.extractingPath("$.care")
			.isEqualTo(Map.of("en", Map.of("SALINE_PREPARATION", "Eat first.")));
		assertThat(put("/api/clinics/" + Samples.CLINIC, "{'name': 'Harbour', 'care': {'English!': {'JUDGE': 'x'}}}"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(put("/api/clinics/" + Samples.CLINIC,
				"{'name': 'Harbour', 'care': {'en': {'JUDGE': '%s'}}}".formatted("x".repeat(2001))))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("care");
	}

	@Test
	void only_administrators_write_them() {
		assertThat(this.http.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private Clinic.Details details() {
		return this.register.known(CLINIC).orElseThrow().details();
	}

}
