package com.fadeline.web.consents;

import java.util.Map;
import java.util.Set;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.Requester;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTextPagesTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final String PAGE = "/admin/clinics/" + Samples.CLINIC + "/consent-texts";

	private static final String API = "/api/clinics/" + Samples.CLINIC + "/consent-texts";

	@Autowired
	MemoryClinics register;

	@Autowired
	MemoryConsentTexts texts;

	@BeforeEach
	void addClinic() {
		this.register.add(CLINIC, new Clinic.Details("Harbour", null, null, Map.of()), Requester.SYSTEM);
	}

	@Test
	void a_clinic_starts_from_a_draft_and_saves_a_version_of_its_own() {
		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Laser treatment, English", "Saline treatment, German", "built-in draft")
			.doesNotContain("version 1");
		assertThat(get(PAGE + "/LASER/de")).hasStatusOk()
			.bodyText()
			.contains("This text is a built-in draft", "Kurze Lichtpulse", "Ich willige in die Behandlung ein",
					"value=\"RISKS\" checked");

		assertThat(this.http.post()
			.uri(PAGE + "/LASER/en")
			.param("version", "0")
			.param("block.RISKS", "Pain.\r\nScars.")
			.param("block.DECLARATION", "I agree.")
			.param("initialled", "RISKS")
			.exchange()).hasRedirectedUrl(PAGE + "?saved");

		assertThat(this.texts.latest(CLINIC)).containsExactly(new ConsentText(CLINIC, ConsentTopic.LASER, "en", 1,
				new ConsentText.Content(
						Map.of(ConsentBlock.RISKS, "Pain.\nScars.", ConsentBlock.DECLARATION, "I agree."),
						Set.of(ConsentBlock.RISKS))));
		assertThat(get(PAGE)).bodyText().contains("version 1");
	}

	@Test
	void a_text_without_a_declaration_is_refused() {
		assertThat(this.http.post().uri(PAGE + "/LASER/en").param("block.RISKS", "x".repeat(10_001)).exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"block.DECLARATION-mistake\"", "id=\"block.RISKS-mistake\"");
		assertThat(post(API, "{'topic': 'LASER', 'language': 'en', 'blocks': {'RISKS': 'Pain.'}}"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("blocks.DECLARATION");
		assertThat(this.texts.latest(CLINIC)).isEmpty();
	}

	@Test
	void programs_add_versions_and_read_those_in_effect() {
		assertThat(post(API, "{'topic': 'LASER', 'language': 'fr', 'blocks': {'DECLARATION': 'Oui.'}}"))
			.hasStatus(HttpStatus.CREATED);

		assertThat(get(API)).bodyText().contains("\"laser-fr-1\"", "\"laser-en-draft\"", "Oui.");
		assertThat(get("/api/clinics/" + Samples.COURSE + "/consent-texts")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void only_administrators_write_them() {
		assertThat(this.http.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(PAGE + "/LASER/xx")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
