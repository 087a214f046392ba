package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** A client's records, taken out of the running application. */
@FadelineTest
class ExportOverHttpTests {

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	private OpenedCourse course;

	@BeforeEach
	void openCourse() {
		this.course = OpenedCourse.with(new Http(this.port));
		for (String view : new String[] { "", "/progress", "/history" }) {
			this.course.read(view, OpenedCourse.SEQUENCE);
		}
		this.course.readClient();
	}

	@Test
	void everything_is_in_one_document() {
		Answer export = this.course.http().get(this.course.clientPath() + "/export");

		assertThat(export.status()).isEqualTo(200);
		assertThat(export.text("/client/details/familyName")).isEqualTo("Byron");
		assertThat(export.text("/client/details/birthDate")).isEqualTo("1985-12-10");
		JsonNode only = export.body().path("courses").path(0);
		assertThat(only.path("history").path("entries").size()).isEqualTo((int) OpenedCourse.SEQUENCE + 1);
		assertThat(only.at("/course/consents/0/kind").asString()).isEqualTo("TREATMENT");
		assertThat(only.at("/progress/sittings/recorded").asInt()).isZero();
		assertThat(export.body().path("accesses").isArray()).isTrue();
	}

	@Test
	void a_client_sees_who_read_the_record_and_staff_do_not() {
		ClientId client = new ClientId(UUID.fromString(this.course.clientPath().substring("/api/clients/".length())));
		ClinicId clinic = new ClinicId(
				UUID.fromString(this.course.http().get(this.course.clientPath()).text("/clinicId")));
		People people = People.signUp(this.accounts, this.passwords, clinic, client);

		JsonNode toClient = export(people.client()).path("accesses");
		JsonNode toStaff = export(people.specialist()).path("accesses");

		assertThat(toClient).isNotEmpty().allSatisfy((access) -> {
			assertThat(access.path("at").asString()).isNotBlank();
			assertThat(access.path("role").asString()).isNotBlank();
			assertThat(access.path("outcome").asString()).isEqualTo("SHOWN");
		});
		assertThat(toClient).extracting((access) -> access.path("message").asString())
			.contains("FindDetails", "FindClient", "FindCourse");
		assertThat(toStaff.isNull()).isTrue();
	}

	@Test
	void the_record_of_a_person_is_whole_in_the_clinics_export_and_without_internal_notes_in_the_clients_own() {
		Http http = this.course.http();
		String path = this.course.clientPath();
		ClientId client = new ClientId(UUID.fromString(path.substring("/api/clients/".length())));
		ClinicId clinic = new ClinicId(UUID.fromString(http.get(path).text("/clinicId")));
		People people = People.signUp(this.accounts, this.passwords, clinic, client);
		assertThat(http.put(path,
				"{'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10', 'reference': 'K-17', 'profile': {'warnings': ['faints']}}")
			.status()).isEqualTo(204);
		Answer note = http.post(path + "/notes",
				"{'kind': 'NOTE', 'happenedAt': '2025-01-07T08:00:00Z', 'text': 'comes by train'}");
		Answer task = http.post(path + "/tasks", "{'text': 'call back', 'dueOn': '2025-01-09'}");
		String after = "?after=" + task.body().path("sequence").asLong();

		assertThat(note.status()).isEqualTo(201);
		assertThat(http.get(path + "/notes" + after).text("/notes/0/note/text")).isEqualTo("comes by train");
		assertThat(http.get(path + "/tasks" + after).text("/tasks/0/task/text")).isEqualTo("call back");
		assertThat(http.get(path + after).text("/profile/warnings/0")).isEqualTo("faints");
		assertThat(http.get("/api/tasks?until=2025-01-31&clinicId=" + clinic).text("/items/0/clientId"))
			.isEqualTo(client.toString());
		assertThat(http.get("/api/clients?query=k-17&clinicId=" + clinic).text("/items/0/familyName"))
			.isEqualTo("Byron");

		assertThat(export(people.specialist()).at("/client/notes/0/note/text").asString()).isEqualTo("comes by train");
		JsonNode own = export(people.client());
		assertThat(own.at("/client/details/profile/warnings/0").asString()).isEqualTo("faints");
		assertThat(own.at("/client/notes")).isEmpty();
		assertThat(own.at("/client/tasks")).isEmpty();
		assertThat(http.get(path, HttpHeaders.AUTHORIZATION, people.client()).body().path("profile").isNull()).isTrue();
	}

	private JsonNode export(String authorization) {
		Answer export = this.course.http()
			.get(this.course.clientPath() + "/export", HttpHeaders.AUTHORIZATION, authorization);
		assertThat(export.status()).isEqualTo(200);
		return export.body();
	}

	@Test
	void it_can_be_read_as_a_page() {
		String page = this.course.http()
			.text(this.course.clientPath().substring("/api".length()) + "/export", "Accept", "text/html");

		assertThat(page).contains("Ada Byron", "Dec 10, 1985", "Consent to treatment");
	}

	@Test
	void a_client_reads_what_happened_in_the_own_language_and_has_the_data_beside() {
		ClientId client = new ClientId(UUID.fromString(this.course.clientPath().substring("/api/clients/".length())));
		ClinicId clinic = new ClinicId(
				UUID.fromString(this.course.http().get(this.course.clientPath()).text("/clinicId")));
		People people = People.signUp(this.accounts, this.passwords, clinic, client);

		String page = this.course.http()
			.text("/clients/%s/export".formatted(client), "Accept", "text/html", "Accept-Language", "de",
					HttpHeaders.AUTHORIZATION, people.client());

		assertThat(page)
			.contains("Die Behandlung begann am ", "href=\"/api/clients/%s/export\"".formatted(client),
					"Wer diese Akte angesehen hat", "Administration: Ihr Name")
			.doesNotContain("The course was opened", "/swagger-ui", "FindClient");
	}

	@Test
	void nobody_is_exported_who_is_not_there() {
		assertThat(this.course.http().get("/api/clients/00000000-0000-0000-0000-000000000009/export").status())
			.isEqualTo(404);
	}

}
