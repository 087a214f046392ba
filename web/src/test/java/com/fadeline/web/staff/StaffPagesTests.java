package com.fadeline.web.staff;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.staff.StaffMember;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class StaffPagesTests extends HttpTest {

	@Autowired
	MemoryStaff staff;

	@Autowired
	MemoryClinics clinics;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	@Test
	void who_is_added_is_shown_with_the_password_once() {
		this.clinics.add(this.clinic, new Clinic.Details("Harbour", null, null, Map.of()), Requester.SYSTEM);

		MvcTestResult saved = this.http.post()
			.uri("/admin/staff/new")
			.param("loginName", "ines")
			.param("displayName", "Ines Marchetti")
			.param("role", "SPECIALIST")
			.param("clinics", this.clinic.toString())
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND);
		assertThat(saved).flash().containsEntry("password", MemoryStaff.PASSWORD);
		String page = String.valueOf(saved.getResponse().getRedirectedUrl());
		assertThat(this.http.get().uri(page).flashAttr("password", MemoryStaff.PASSWORD).exchange()).bodyText()
			.contains(MemoryStaff.PASSWORD, "Ines Marchetti");
		assertThat(get(page)).bodyText().doesNotContain(MemoryStaff.PASSWORD);
		assertThat(get("/admin/staff")).bodyText().contains("Ines Marchetti", "specialist", "Harbour");
	}

	@Test
	void what_is_missing_is_reported_beside_its_field() {
		assertThat(this.http.post()
			.uri("/admin/staff/new")
			.param("loginName", "in es")
			.param("displayName", "Ines")
			.param("role", "MANAGER")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("cannot be a sign-in name", "value=\"in es\"", "value=\"Ines\"");
	}

	@Test
	void somebody_is_disabled_and_given_another_password() {
		UUID id = UUID.randomUUID();
		this.staff.add(id, "ben", new StaffMember.Details("Ben", Role.ADMIN, Set.of(), true), Requester.SYSTEM);

		assertThat(this.http.post()
			.uri("/admin/staff/" + id)
			.param("displayName", "Ben")
			.param("role", "ADMIN")
			.exchange()).hasRedirectedUrl("/admin/staff/%s?saved".formatted(id));
		assertThat(get("/admin/staff")).bodyText().contains("disabled");
		assertThat(this.http.post().uri("/admin/staff/{id}/reset", id).exchange()).flash()
			.containsEntry("password", MemoryStaff.PASSWORD);
	}

	@Test
	void nobody_but_administrators_sees_these_pages() {
		for (String page : new String[] { "/admin/staff", "/admin/staff/new", "/admin/clinics/new", "/api/staff",
				"/api/changes" }) {
			assertThat(this.http.get().uri(page).header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST).exchange())
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

}
