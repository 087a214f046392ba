package com.fadeline.web.clients.merges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class MergePagesTests extends HttpTest {

	private static final ClientId CLIENT = new ClientId(Samples.CLIENT);

	private static final ClientId OTHER = new ClientId(UUID.fromString("01940000-0000-7000-8000-0000000000d1"));

	private static final String MERGE = "/clients/%s/merges/%s".formatted(CLIENT, OTHER);

	private static final ClientDetails ADA = details("Byron", "1985-12-10", null, "faints");

	private static final ClientDetails KING = details("King", "1985-12-11", "0170 1", "latex");

	@BeforeEach
	void two() {
		know(client(ADA), duplicate(KING));
		this.buses.show(SearchCourses.class, new SearchCourses.Result(new Page<>(List.of(), 0, 100, 0)));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		this.buses.answer((message) -> new Receipt(Samples.CLIENT, 7, false, List.of()));
	}

	private void know(ClientView... clients) {
		this.buses.answer(FindClient.class,
				(asked) -> List.of(clients)
					.stream()
					.filter((client) -> client.clientId().equals(asked.clientId()))
					.findFirst()
					.orElse(null));
	}

	private static ClientDetails details(String name, String birth, String phone, String... warnings) {
		return new ClientDetails("Ada", name, LocalDate.parse(birth), null, phone, null,
				new ClientProfile(List.of(warnings), null, null, null, null, null));
	}

	private static ClientView client(ClientDetails details) {
		return ClientView.of(CLIENT, new ClinicId(Samples.CLINIC), details, 3);
	}

	private static ClientView duplicate(ClientDetails details) {
		return ClientView.of(OTHER, new ClinicId(Samples.CLINIC), details, 1);
	}

	private static ClientView merged(ClientDetails today) {
		return client(today).linked(null,
				List.of(new MergedClient(OTHER, Instant.parse("2026-03-02T10:00:00Z"), "somebody", ADA)), 6);
	}

	@Test
	void any_other_registration_can_be_searched_from_the_page_of_the_client() {
		String search = "/clients/%s/merges".formatted(CLIENT);
		this.buses.answer(SearchClients.class, (asked) -> {
			assertThat(asked.text()).isIn("Byron", "King");
			return new SearchClients.Result(new Page<>(List.of(client(ADA), duplicate(KING)), 0, 25, 2), false);
		});

		assertThat(get("/clients/" + CLIENT)).bodyText().contains("href=\"%s\"".formatted(search));
		assertThat(get(search)).hasStatusOk()
			.bodyText()
			.contains("value=\"Byron\"", "href=\"%s\"".formatted(MERGE), "One client")
			.doesNotContain("merges/%s\"".formatted(CLIENT));
		assertThat(get(search + "?query=King")).bodyText().contains("value=\"King\"");
	}

	@Test
	void who_is_alike_is_offered_on_the_page_of_the_client() {
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of(duplicate(KING))));

		assertThat(get("/clients/" + CLIENT)).hasStatusOk()
			.bodyText()
			.contains("Registered twice?", "href=\"%s\"".formatted(MERGE), "Not the same person");
	}

	@Test
	void what_contradicts_is_chosen_and_the_rest_completed() {
		assertThat(get(MERGE)).hasStatusOk()
			.bodyText()
			.contains("Is Ada King the same person as Ada Byron?", "Byron (stays)", "King (other registration)",
					"Dec 11, 1985 (other registration)", "name=\"version\" value=\"3\"")
			.doesNotContain("name=\"PHONE\"", "name=\"GIVEN_NAME\"", "name=\"WARNINGS\"");

		assertThat(this.http.post()
			.uri(MERGE)
			.param("version", "3")
			.param("FAMILY_NAME", "SECOND")
			.param("BIRTH_DATE", "FIRST")
			.exchange()).hasRedirectedUrl("/clients/%s?after=7&saved".formatted(CLIENT));

		assertThat(this.buses.command(MergeClients.class))
			.isEqualTo(new MergeClients(OTHER, CLIENT, details("King", "1985-12-10", "0170 1", "faints", "latex"), 3L));
	}

	@Test
	void a_merge_that_is_refused_keeps_what_was_chosen() {
		this.buses.refuse(new Rejection.Conflict("registered as another", List.of()));

		assertThat(this.http.post().uri(MERGE).param("version", "3").param("FAMILY_NAME", "SECOND").exchange())
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("registered as another")
			.containsPattern("value=\"SECOND\"[^>]*name=\"FAMILY_NAME\"[^>]*checked");
	}

	@Test
	void an_undo_proposes_the_details_of_before_where_nobody_has_changed_them_since() {
		know(merged(details("King", "1985-12-12", "0170 1", "faints", "latex")), duplicate(KING));

		assertThat(get(MERGE + "/undo")).hasStatusOk()
			.bodyText()
			.contains("Byron (before the merge)", "not known (before the merge)", "faints (before the merge)")
			.containsPattern("value=\"SECOND\"[^>]*name=\"FAMILY_NAME\"[^>]*checked")
			.containsPattern("value=\"SECOND\"[^>]*name=\"WARNINGS\"[^>]*checked")
			.containsPattern("value=\"FIRST\"[^>]*name=\"BIRTH_DATE\"[^>]*checked");

		assertThat(this.http.post()
			.uri(MERGE + "/undo")
			.param("version", "6")
			.param("FAMILY_NAME", "SECOND")
			.param("WARNINGS", "SECOND")
			.exchange()).hasRedirectedUrl("/clients/%s?after=7&saved".formatted(CLIENT));
		assertThat(this.buses.command(UndoMerge.class))
			.isEqualTo(new UndoMerge(OTHER, CLIENT, details("Byron", "1985-12-12", "0170 1", "faints"), 6L));
	}

	@Test
	void the_page_of_the_person_shows_both_and_that_of_the_duplicate_leads_there() {
		know(merged(ADA), duplicate(KING).linked(CLIENT, List.of(), 2));
		this.buses.answer(FindNotes.class,
				(asked) -> asked.clientId().equals(OTHER) ? Samples.notes(Samples.note()) : Samples.notes());

		assertThat(get("/clients/" + CLIENT)).hasStatusOk()
			.bodyText()
			.contains("Also registered as", "Ada King", "Merged on Mar 2, 2026", "href=\"%s/undo\"".formatted(MERGE),
					"as Ada King", "/clients/%s/notes/".formatted(OTHER));
		assertThat(get("/clients/" + OTHER)).hasRedirectedUrl("/clients/" + CLIENT);
		assertThat(get("/clients/" + OTHER + "?after=2&saved")).hasRedirectedUrl("/clients/" + CLIENT + "?saved");
	}

	@Test
	void the_other_name_finds_the_person_once() {
		ClientView king = duplicate(KING).linked(CLIENT, List.of(), 2);
		know(merged(ADA), king);
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(king, merged(ADA)), 0, 25, 2)));
		this.buses.show(FindStandings.class, new FindStandings.Result(List.of()));

		assertThat(get("/clients?query=ada")).bodyText()
			.contains("also registered as Ada King")
			.containsOnlyOnce("href=\"/clients/" + CLIENT + "\"")
			.doesNotContain("href=\"/clients/" + OTHER);
	}

	@Test
	void programs_merge_and_undo_with_what_was_before() {
		know(merged(ADA), duplicate(KING));
		String merges = "/api/clients/%s/merges".formatted(CLIENT);

		assertThat(post(merges, "{'duplicateId': '%s'}".formatted(OTHER))).hasStatus(HttpStatus.CREATED)
			.hasHeader("ETag", "\"7\"")
			.hasHeader("Location", "/api/clients/" + OTHER);
		assertThat(this.buses.command(MergeClients.class)).isEqualTo(new MergeClients(OTHER, CLIENT, null, null));
		assertThat(post(merges, "{'duplicateId': '%s', 'details': {'givenName': 'Ada'}}".formatted(OTHER)))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("familyName");

		assertThat(this.http.delete().uri(merges + "/" + OTHER).header("If-Match", "\"6\"").exchange()).hasStatusOk()
			.bodyJson()
			.extractingPath("$.before.familyName")
			.isEqualTo("Byron");
		assertThat(this.buses.command(UndoMerge.class)).isEqualTo(new UndoMerge(OTHER, CLIENT, null, 6L));
	}

}
