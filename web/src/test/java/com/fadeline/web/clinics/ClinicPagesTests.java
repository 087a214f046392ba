package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicPagesTests extends HttpTest {

	@Autowired
	MemoryClinics register;

	@BeforeEach
	void answerThePolicy() {
		this.buses.show(FindPolicy.class, new FindPolicy.Result(Stream.of(Severity.BREACH, Severity.CAUTION)
			.map((severity) -> new FindPolicy.Rule(RuleId.PLAN_MAXIMUM, List.of("schedule"), severity,
					"No more than 10 sittings", "The field's practice")
				.naming(Value.number(3), Value.number(10)))
			.toList(), Policy.standard(), List.of()));
	}

	@Test
	void numbers_are_shown_with_their_rule_its_source_and_what_is_common() throws Exception {
		MvcTestResult page = get("/admin/clinics/new");

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("No more sittings than the plan&#39;s maximum, which is 3 to 10", "Three to ten laser sittings",
					"name=\"policy.plan.max\"", "Default: 10", "Empty: Asia/Tokyo")
			.containsOnlyOnce("No more sittings than")
			.doesNotContain("<script>", "style=");
	}

	@Test
	void the_rules_are_reported_in_german_to_who_reads_german() {
		assertThat(get("/admin/clinics/new?lang=de")).hasStatusOk()
			.bodyText()
			.contains("Neue Praxis", "Nicht mehr Sitzungen als im Plan höchstens stehen (3 bis 10)", "Standard: 10",
					"Tage zwischen Sitzungen")
			.doesNotContain("No more than", "Common");
	}

	@Test
	void a_clinic_is_added_and_shown_in_the_list() {
		MvcTestResult saved = this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Harbour <Street>")
			.param("zone", "Europe/London")
			.param("policy.plan.max", "7")
			.param("policy.adult-age", "")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND);
		Clinic clinic = this.register.clinics(Requester.SYSTEM).getLast();
		assertThat(saved).hasRedirectedUrl("/admin/clinics/%s?saved".formatted(clinic.clinicId()));
		assertThat(clinic.details().policy()).containsOnlyKeys("plan.max");
		assertThat(get("/admin/clinics")).bodyText().contains("Harbour &lt;Street&gt;", "one rule setting of its own");
		assertThat(get("/admin/clinics/" + clinic.clinicId() + "?saved")).bodyText()
			.contains("Saved.", "value=\"Europe/London\"", "value=\"7\"");
	}

	@Test
	void how_clients_reach_the_clinic_is_kept_and_a_number_that_is_none_is_refused() {
		assertThat(this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Harbour")
			.param("contact.phone", "ask us")
			.param("contact.email", "nobody")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"contact.phone-mistake\">Enter a phone number", "id=\"contact.email-mistake\">");

		this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Harbour")
			.param("contact.phone", "020 7946 0151")
			.param("contact.email", "hello@harbour.example")
			.param("contact.address", "12 Harbour Street")
			.param("contact.emergency", "112")
			.exchange();
		Clinic clinic = this.register.clinics(Requester.SYSTEM).getLast();
		assertThat(clinic.details().reachedBy())
			.isEqualTo(new Clinic.Contact("020 7946 0151", "hello@harbour.example", "12 Harbour Street", "112"));
		assertThat(get("/admin/clinics/" + clinic.clinicId())).bodyText()
			.contains("value=\"020 7946 0151\"", "value=\"112\"", "12 Harbour Street</textarea>");
	}

	@Test
	void what_cannot_be_is_reported_beside_its_field_and_nothing_typed_is_lost() {
		MvcTestResult page = this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Linden Court")
			.param("policy.plan.max", "6")
			.param("policy.adult-age", "old")
			.exchange();

		assertThat(page).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Not saved. Check the field below.", "value=\"Linden Court\"", "value=\"6\"", "value=\"old\"",
					"id=\"policy.adult-age-mistake\"", "&#39;old&#39; is not a number");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			en, '1,200', 1.2 or 1200
			de, 1.200, '1,2 oder 1200'
			en, NaN, is not a number
			de, 1e999, ist keine Zahl
			en, 5d, is not a number
			de, 0x1p3, ist keine Zahl
			""")
	void numbers_are_read_as_on_every_form(String language, String typed, String text) {
		assertThat(this.http.post()
			.uri("/admin/clinics/new")
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.param("name", "Linden Court")
			.param("policy.plan.max", typed)
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"policy.plan.max-mistake\"", text, "value=\"%s\"".formatted(typed));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			en, '&#39;-1&#39; is too low. Enter 0 or more'
			de, '„-1“ ist zu klein. Geben Sie 0 oder mehr ein'
			""")
	void a_number_that_cannot_be_is_reported_at_its_field_with_what_can(String language, String text) {
		assertThat(this.http.post()
			.uri("/admin/clinics/new")
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.param("name", "Linden Court")
			.param("policy.adult-age", "-1")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("id=\"policy.adult-age-mistake\"", text);
	}

	@Test
	void a_comma_is_a_point_and_a_time_keeps_its_unit() {
		add("policy.plan.max", "7,0", "policy.retention", "10y");

		assertThat(this.register.clinics(Requester.SYSTEM).getLast().details().policy())
			.containsExactly(Map.entry("plan.max", "7"), Map.entry("retention", "10y"));
	}

	@Test
	void opening_hours_are_kept_in_one_way_of_writing_and_shown_in_the_language_of_the_reader() {
		add("openingHours.MONDAY", "9–12.30; 14-18", "openingHours.SUNDAY", "zu");

		Clinic clinic = this.register.clinics(Requester.SYSTEM).getLast();
		assertThat(clinic.details().openingHours()).containsExactly(
				Map.entry(DayOfWeek.MONDAY, "09:00-12:30, 14:00-18:00"), Map.entry(DayOfWeek.SUNDAY, "closed"));
		assertThat(get("/admin/clinics/" + clinic.clinicId() + "?lang=de")).bodyText()
			.contains("Öffnungszeiten", "Montag", "value=\"09:00-12:30, 14:00-18:00\"", "value=\"geschlossen\"");
		assertThat(get("/admin/clinics/" + clinic.clinicId() + "?lang=en")).bodyText()
			.contains("Opening hours", "Monday", "value=\"closed\"");
	}

	@Test
	void opening_hours_that_cannot_be_are_reported_beside_their_day() {
		assertThat(this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Linden Court")
			.param("openingHours.MONDAY", "9-25")
			.param("openingHours.TUESDAY", "closed")
			.param("policy.plan.max", "many")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("2 fields", "id=\"openingHours.MONDAY-mistake\"", "&#39;9-25&#39; cannot be read",
					"value=\"9-25\"", "value=\"closed\"", "id=\"policy.plan.max-mistake\"")
			.doesNotContain("id=\"openingHours.TUESDAY-mistake\"");
	}

	private void add(String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Linden Court");
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		assertThat(form.exchange()).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void a_name_and_a_time_zone_are_checked() {
		assertThat(this.http.post().uri("/admin/clinics/new").param("zone", "Europe/Nowhere").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"name-mistake\"", "Enter or choose a value.", "value=\"Europe/Nowhere\"");
		assertThat(this.http.post()
			.uri("/admin/clinics/new")
			.param("name", "Linden")
			.param("zone", "Europe/Nowhere")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("is not a time zone");
	}

	@Test
	void a_device_is_added_and_changed() {
		Clinic clinic = this.register.add(new ClinicId(UUID.randomUUID()),
				new Clinic.Details("Harbour", null, null, Map.of()), Requester.SYSTEM);
		String devices = "/admin/clinics/%s/devices".formatted(clinic.clinicId());

		assertThat(
				this.http.post().uri(devices + "/new").param("name", "Ruby").param("wavelengthsNm", "red").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("is not a list of wavelengths", "value=\"Ruby\"", "value=\"red\"");
		assertThat(this.http.post()
			.uri(devices + "/new")
			.param("name", "Ruby")
			.param("laser", "RUBY")
			.param("wavelengthsNm", "694, 1064")
			.exchange()).hasStatus(HttpStatus.FOUND);

		Device device = this.register.devices(clinic.clinicId(), Requester.SYSTEM).getFirst();
		assertThat(device.details().wavelengthsNm()).containsExactly(694, 1064);
		assertThat(get(devices + "/" + device.deviceId())).bodyText().contains("value=\"694, 1064\"");
		assertThat(this.http.post()
			.uri(devices + "/" + device.deviceId())
			.param("name", "Ruby")
			.param("retired", "true")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(get("/admin/clinics/" + clinic.clinicId())).bodyText().contains("Ruby", "retired");
	}

	@Test
	void a_clinic_that_is_not_there_is_no_page() {
		assertThat(get("/admin/clinics/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

}
