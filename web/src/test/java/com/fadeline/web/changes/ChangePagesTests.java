package com.fadeline.web.changes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ChangePagesTests extends HttpTest {

	@Autowired
	MemoryChanges changes;

	@Autowired
	MemoryClinics clinics;

	private final UUID clinic = UUID.randomUUID();

	@Test
	void a_change_is_reported_field_by_field_with_who_made_it() {
		change("admin-id", "{'name': 'Harbour', 'zone': null, 'policy': {'adult-age': '18'}}",
				"{'name': 'Harbour Street', 'zone': 'Europe/Berlin', 'policy': {}}");

		assertThat(get("/admin/changes?subjectId=" + this.clinic)).hasStatusOk()
			.bodyText()
			.contains("name: Harbour → Harbour Street", "time zone: Europe/Berlin",
					"Age in years from which a client consents alone: 18 → –", "title=\"admin-id\">The admin",
					">Harbour Street</span></a>")
			.doesNotContain("version");
	}

	@Test
	void what_is_new_and_what_was_done_without_changing_a_field_is_reported_as_it_is() {
		change("somebody", null, "{'loginName': 'ines'}");
		change("somebody", "{'loginName': 'ines'}", "{'reset': 'password'}");

		assertThat(get("/admin/changes?subjectId=" + this.clinic)).bodyText()
			.contains("signs in as: ines", "<strong>new</strong>", "done: password reset")
			.doesNotContain("→");
	}

	@Test
	void clinics_are_named_and_days_of_the_week_follow_each_other() {
		ClinicId known = new ClinicId(UUID.randomUUID());
		this.clinics.add(known, new Clinic.Details("Linden Court", null, null, Map.of()), Requester.SYSTEM);
		change("admin-id", null,
				"{'clinics': ['%s'], 'details': {'openingHours': {'FRIDAY': 'closed', 'MONDAY': '09:00-12:00'}}}"
					.formatted(known));

		assertThat(get("/admin/changes?subjectId=" + this.clinic)).bodyText()
			.containsSubsequence("clinics: Linden Court", "open on Monday: 09:00-12:00", "open on Friday: closed")
			.doesNotContain(known.toString());
	}

	@Test
	void saline_is_a_method_of_intervals_and_what_a_health_question_leads_to() {
		change("admin-id", null,
				"{'policy': {'screening.items.diabetes.saline': 'blocked', 'intervals.saline.floor-days': '42'}}");

		assertThat(get("/admin/changes?subjectId=" + this.clinic)).bodyText()
			.contains("diabetes, leads to, before a saline sitting: blocked", "Saline, minimum days: 42");
	}

	@Test
	void a_change_is_reported_in_german_to_who_reads_german() {
		change("admin-id", "{'zone': null, 'retired': false}",
				"{'zone': 'Europe/Berlin', 'retired': true, 'laser': 'RUBY'}");

		assertThat(get("/admin/changes?lang=de&subjectId=" + this.clinic)).hasStatusOk()
			.bodyText()
			.contains("Eine Änderung an Praxen", "01.05.2026, ", "Zeitzone: Europe/Berlin", ": nein → ja", ": Rubin")
			.doesNotContain("latest first", "Clinic");
	}

	@Test
	void programs_are_shown_the_name_as_well() {
		change("admin-id", null, "{}");
		change("gone", null, "{}");

		assertThat(get("/api/changes?subjectId=" + this.clinic)).bodyJson().isLenientlyEqualTo(json("""
				{'items': [{'userId': 'gone', 'userName': null}, {'userId': 'admin-id', 'userName': 'The admin'}]}
				"""));
	}

	private void change(String user, @Nullable String was, String became) {
		this.changes.add(new AdminChange(Instant.parse("2026-05-01T10:00:00Z"), user, AdminChange.Kind.CLINIC,
				this.clinic, (was != null) ? tree(was) : null, tree(became)));
	}

	private static JsonNode tree(String json) {
		return JsonMapper.shared().readTree(json(json));
	}

}
