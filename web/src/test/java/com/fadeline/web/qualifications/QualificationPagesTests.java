package com.fadeline.web.qualifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationKind;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.devices.MemoryDeviceBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class QualificationPagesTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final String FORM = "/qualifications/%s/new".formatted(Samples.OPERATOR);

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemoryQualifications qualifications;

	@Autowired
	MemoryDeviceBooks books;

	@BeforeEach
	void open() {
		this.clinics.add(CLINIC, new Clinic.Details("Harbour", null, null, Map.of()), Requester.SYSTEM);
	}

	@Test
	void an_administrator_enters_a_qualification_and_withdraws_it_when_it_was_a_mistake() {
		assertThat(this.http.post()
			.uri(FORM)
			.param("id", UUID.randomUUID().toString())
			.param("kind", "LASER_SAFETY")
			.param("issuer", "Academy")
			.param("obtainedOn", "2020-03-01")
			.param("validUntil", "2025-03-01")
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/qualifications?saved");

		assertThat(get("/qualifications")).bodyText()
			.contains("Ines Marchetti", "Laser safety officer", "Academy", "Valid until Mar 1, 2025", "expired");
		Qualification known = this.qualifications.of(INES, Requester.SYSTEM).getFirst();
		String withdrawal = "/qualifications/%s/withdraw".formatted(Samples.OPERATOR);
		assertThat(get(withdrawal + "?qualification=" + known.qualificationId())).hasStatusOk();
		assertThat(this.http.post()
			.uri(withdrawal)
			.param("qualification", known.qualificationId().toString())
			.param("reason", "another person")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(get("/qualifications")).bodyText()
			.contains("Withdrawn (recorded by mistake): another person")
			.doesNotContain(">expired<");
	}

	@Test
	void what_is_missing_is_said_and_a_person_who_is_not_known_has_no_form() {
		assertThat(this.http.post().uri(FORM).param("id", UUID.randomUUID().toString()).exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"kind-mistake\"", "id=\"obtainedOn-mistake\"");
		assertThat(get("/qualifications/%s/new".formatted(UUID.randomUUID()))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void instructions_come_from_the_books_of_devices_and_a_specialist_sees_nobody_else() {
		DeviceId ruby = new DeviceId(UUID.randomUUID());
		this.clinics.add(ruby, CLINIC, new Device.Details("Ruby 1", null, Set.of(), false), Requester.SYSTEM);
		this.books.add(UUID.randomUUID(), ruby, CLINIC,
				new BookEntry.Details(EntryKind.INSTRUCTION, Instant.parse("2025-01-31T10:00:00Z"), INES, null, null,
						null, null, LocalDate.of(2026, 1, 31), null, null, null),
				Requester.SYSTEM);

		assertThat(get("/qualifications")).bodyText().contains("Instructed in", "Ruby 1", "valid until Jan 31, 2026");
		assertThat(this.http.get()
			.uri("/qualifications")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange()).hasStatusOk().bodyText().doesNotContain("Ines Marchetti");
	}

	@Test
	void what_has_expired_and_was_not_renewed_is_on_the_attention_list() {
		this.buses.show(FindAttention.class, new FindAttention.Result(new Page<>(List.of(), 0, 25, 0), Map.of(), 0));
		add(QualificationKind.HYGIENE, "2019-01-01", "2022-01-01");
		add(QualificationKind.FIRST_AID, "2019-01-01", "2021-01-01");
		add(QualificationKind.FIRST_AID, "2021-01-01", null);

		assertThat(get("/attention")).bodyText()
			.contains("Ines Marchetti: Hygiene expired on Jan 1, 2022")
			.doesNotContain("First aid");
	}

	@Test
	void a_program_lists_and_adds_them() {
		String api = "/api/staff/%s/qualifications".formatted(Samples.OPERATOR);

		assertThat(post(api, "{'kind': 'MEDICAL_LICENCE', 'obtainedOn': '2010-05-01'}")).hasStatus(HttpStatus.CREATED);
		assertThat(get(api)).bodyJson().extractingPath("$.qualifications[0].kind").isEqualTo("MEDICAL_LICENCE");
	}

	private void add(QualificationKind kind, String obtained, String until) {
		this.qualifications.add(UUID.randomUUID(), INES, new Qualification.Details(kind, null, null,
				LocalDate.parse(obtained), (until == null) ? null : LocalDate.parse(until)), Requester.SYSTEM);
	}

}
