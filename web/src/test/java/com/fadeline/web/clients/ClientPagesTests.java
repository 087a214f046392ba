package com.fadeline.web.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ClientPagesTests extends HttpTest {

	private static final String CLIENT = "/clients/" + Samples.CLIENT;

	@Test
	void clients_are_found_and_the_next_page_is_linked() {
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(Samples.client(0)), 0, 25, 26)));
		this.buses.show(FindStandings.class, new FindStandings.Result(List.of()));

		assertThat(get("/clients?query=by")).hasStatusOk()
			.bodyText()
			.contains("Ada Byron", "value=\"by\"", "26 clients", "query=by&amp;page=1");
	}

	@Test
	void similar_names_are_shown_as_such_where_nobody_has_the_one_that_was_searched() {
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(Samples.client(0)), 0, 25, 1), true));
		this.buses.show(FindStandings.class, new FindStandings.Result(List.of()));

		assertThat(get("/clients?query=byorn")).hasStatusOk()
			.bodyText()
			.contains("No exact match. One client has a similar name:", "Ada Byron");
	}

	@Test
	void a_list_states_how_each_client_stands_and_who_comes_next() {
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(Samples.client(0)), 0, 25, 1)));
		this.buses.show(FindStandings.class,
				new FindStandings.Result(List.of(standing(CourseStatus.COMPLETED), standing(CourseStatus.OPEN,
						Instant.parse("2020-03-01T01:00:00Z"), Instant.parse("2099-03-01T01:30:00Z")))));

		assertThat(get("/clients")).bodyText()
			.contains("tag good\">open<", "next sitting on Mar 1, 2099, 10:30")
			.doesNotContain("no sitting booked");

		this.buses.show(FindStandings.class, new FindStandings.Result(List.of(standing(CourseStatus.OPEN))));
		assertThat(get("/clients")).bodyText().contains("no sitting booked");
	}

	@Test
	void a_client_with_one_open_course_is_opened_at_that_course_others_at_their_details() {
		this.buses.show(SearchClients.class,
				new SearchClients.Result(new Page<>(List.of(Samples.client(0)), 0, 25, 1)));
		FindStandings.Standing open = standing(CourseStatus.OPEN);
		this.buses.show(FindStandings.class, new FindStandings.Result(List.of(standing(CourseStatus.COMPLETED), open)));
		assertThat(get("/clients")).bodyText().contains("href=\"/courses/%s\"".formatted(open.courseId()));

		this.buses.show(FindStandings.class,
				new FindStandings.Result(List.of(standing(CourseStatus.OPEN), standing(CourseStatus.OPEN))));
		assertThat(get("/clients")).bodyText().contains("href=\"/clients/%s\"".formatted(Samples.CLIENT));
	}

	private static FindStandings.Standing standing(CourseStatus status, Instant... booked) {
		return new FindStandings.Standing(new CourseId(UUID.randomUUID()), new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), status, Assessment.UNKNOWN, List.of(booked));
	}

	@Test
	void the_form_states_what_it_is_for() {
		assertThat(get("/clients/new")).hasStatusOk().bodyText().contains("<h1>Register a client</h1>");
	}

	@Test
	void who_may_be_on_record_already_is_reported_while_the_form_is_filled_in() {
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of(Samples.client(0))));

		assertThat(this.http.post().uri("/clients/similar").param("familyName", "Byron").param("birthDate", "soon"))
			.hasStatusOk()
			.bodyText()
			.contains("Already registered?", CLIENT, "born Dec 10, 1985")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@CsvSource({ "+49 (0)30 / 123-45, 302", "12345, 302", "call me, 400", "1234, 400", "12345x, 400" })
	void a_phone_number_is_one_that_can_be_called(String phone, int status) {
		assertThat(this.http.post()
			.uri("/clients/new")
			.param("id", UUID.randomUUID().toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("givenName", "Ada")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-10")
			.param("phone", phone)).hasStatus(status);
	}

	@Test
	void a_client_is_registered_under_the_id_of_the_form() {
		UUID id = UUID.randomUUID();

		MvcTestResult saved = this.http.post()
			.uri("/clients/new")
			.param("id", id.toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("givenName", "Ada")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-10")
			.param("email", "")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/clients/%s?after=0&saved".formatted(id));
		RegisterClient sent = this.buses.command(RegisterClient.class);
		assertThat(sent.clientId().value()).isEqualTo(id);
		assertThat(sent.details())
			.isEqualTo(new ClientDetails("Ada", "Byron", LocalDate.of(1985, 12, 10), null, null, null));
	}

	@Test
	void somebody_of_the_same_name_and_birthday_is_registered_when_asked_once_more() {
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of(Samples.client(0))));
		UUID id = UUID.randomUUID();

		assertThat(register(id, "1985-12-10").param("another", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("is already registered", "href=\"%s\">Open Ada Byron".formatted(CLIENT), "name=\"another\"",
					"value=\"Byron\"", id.toString());
		assertThat(this.buses.commands()).isEmpty();

		assertThat(register(id, "1985-12-10").param("another", "true")).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.commands().getFirst().getPayload()).isInstanceOfSatisfying(RegisterClient.class,
				(registered) -> assertThat(registered.clientId().value()).isEqualTo(id));
		assertThat(this.buses.command(RejectDuplicate.class))
			.isEqualTo(new RejectDuplicate(new ClientId(id), new ClientId(Samples.CLIENT)));
	}

	@Test
	void a_similar_client_is_found_to_be_another_person() {
		this.buses.show(FindClient.class, Samples.client(0));
		ClientId other = new ClientId(UUID.randomUUID());

		assertThat(this.http.post().uri(CLIENT + "/rejected-duplicates").param("otherId", other.toString()).exchange())
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(CLIENT + "?after=0&saved");

		assertThat(this.buses.command(RejectDuplicate.class))
			.isEqualTo(new RejectDuplicate(new ClientId(Samples.CLIENT), other));
	}

	@Test
	void who_was_born_on_another_day_or_was_sent_twice_is_not_asked_about() {
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of(Samples.client(0))));

		assertThat(register(UUID.randomUUID(), "1985-12-11")).hasStatus(HttpStatus.FOUND);
		assertThat(register(Samples.CLIENT, "1985-12-10")).hasStatus(HttpStatus.FOUND);
	}

	private MockMvcTester.MockMvcRequestBuilder register(UUID id, String birthDate) {
		return this.http.post()
			.uri("/clients/new")
			.param("id", id.toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("givenName", "Ada")
			.param("familyName", "Byron")
			.param("birthDate", birthDate);
	}

	@Test
	void everything_that_is_wrong_is_reported_in_the_language_of_the_page_and_nothing_typed_is_lost() {
		MvcTestResult page = this.http.post()
			.uri("/clients/new")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "de")
			.param("id", UUID.randomUUID().toString())
			.param("givenName", "Ada")
			.param("email", "nowhere")
			.exchange();

		assertThat(page).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"Ada\"", "value=\"nowhere\"", "birthDate-mistake", "email-mistake",
					"aria-invalid=\"true\"", "role=\"alert\"", "Geben Sie einen Wert ein oder wählen Sie einen.",
					"Geben Sie eine E-Mail-Adresse ein, etwa ada@example.org")
			.doesNotContain("must not", "darf nicht");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void who_has_one_name_is_registered_with_it() {
		assertThat(this.http.post()
			.uri("/clients/new")
			.param("id", UUID.randomUUID().toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("givenName", "Suharto")
			.param("familyName", "")
			.param("birthDate", "1985-12-10")
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(RegisterClient.class).details())
			.isEqualTo(new ClientDetails("Suharto", null, LocalDate.of(1985, 12, 10), null, null, null));
	}

	@Test
	void what_those_who_treat_have_to_know_is_taken_at_the_registration() {
		assertThat(get("/clients/new")).bodyText().contains("<details id=\"more\">", "profile.emergencyContact.name");
		assertThat(profiled().param("profile.doctor.phone", "12").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("<details id=\"more\" open=\"open\">", "profile.doctor.phone-mistake");
		assertThat(profiled().exchange()).hasStatus(HttpStatus.FOUND);

		ClientDetails details = this.buses.command(RegisterClient.class).details();
		assertThat(details.reference()).isEqualTo("K-17");
		assertThat(details.profile().warnings()).containsExactly("faints", "latex");
		assertThat(details.profile().language()).isEqualTo("tr");
	}

	private MockMvcTester.MockMvcRequestBuilder profiled() {
		return this.http.post()
			.uri("/clients/new")
			.param("id", UUID.randomUUID().toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("givenName", "Ada")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-11")
			.param("reference", "K-17")
			.param("profile.warnings", "faints\nlatex")
			.param("profile.language", "tr");
	}

	@Test
	void who_has_no_name_at_all_is_asked_for_one_in_the_language_of_the_page() {
		assertThat(this.http.post()
			.uri("/clients/new")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "de")
			.param("id", UUID.randomUUID().toString())
			.param("clinicId", Samples.CLINIC.toString())
			.param("birthDate", "1985-12-10")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("givenName-mistake", "familyName-mistake", "Geben Sie einen Vor- oder Nachnamen ein.")
			.doesNotContain("is missing");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void the_day_of_birth_is_at_most_today_in_the_clinic() {
		this.buses.show(FindClient.class, Samples.client(3));

		assertThat(get(CLIENT + "/edit")).bodyText()
			.contains("max=\"%s\"".formatted(LocalDate.now(ZoneId.of("Asia/Tokyo"))));
	}

	@Test
	void details_are_changed_if_nobody_else_did_meanwhile() {
		this.buses.show(FindClient.class, Samples.client(3));

		assertThat(get(CLIENT + "/edit")).bodyText()
			.contains("value=\"Ada\"", "value=\"1985-12-10\"", "name=\"version\" value=\"3\"");
		assertThat(this.http.post()
			.uri(CLIENT + "/edit")
			.param("version", "3")
			.param("givenName", "Augusta Ada")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-10")
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(ChangeClientDetails.class).details().givenName()).isEqualTo("Augusta Ada");
		assertThat(this.buses.commands().getLast().getMetaData()).containsEntry("expectedSequence", 3L);
	}

	@Test
	void the_form_has_what_is_known_of_a_client_and_takes_what_is_typed() {
		this.buses.show(FindClient.class, Samples.clientWithProfile(3));

		assertThat(get(CLIENT + "/edit")).bodyText()
			.contains("name=\"reference\" value=\"blog-ada\"", "faints\nlatex</textarea>", "value=\"she/her\"",
					"<option value=\"tr\" selected=\"selected\">Turkish</option>", "value=\"Noor Byron\"");
		assertThat(change().param("reference", "K-17")
			.param("profile.warnings", "latex\r\n\r\n keloids \r\n")
			.param("profile.language", "de")
			.param("profile.address", "1 Quay\nBristol")
			.param("profile.emergencyContact.name", "Noor")
			.param("profile.doctor.phone", "12345")
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(ChangeClientDetails.class).details())
			.isEqualTo(new ClientDetails("Ada", "Byron", LocalDate.of(1985, 12, 10), null, null, "K-17",
					new ClientProfile(List.of("latex", "keloids"), "de", "1 Quay\nBristol", null,
							new ClientProfile.EmergencyContact("Noor", null, null),
							new ClientProfile.Doctor(null, "12345"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			profile.language               | klingon | „klingon“ steht nicht zur Wahl
			profile.emergencyContact.phone | Noor    | Geben Sie eine Telefonnummer mit mindestens 5 Ziffern ein
			profile.doctor.phone           | Meyer   | Geben Sie eine Telefonnummer mit mindestens 5 Ziffern ein
			profile.pronoun                | 51      | Zu lang. Geben Sie höchstens 50 Zeichen ein
			profile.address                | 501     | Zu lang. Geben Sie höchstens 500 Zeichen ein
			profile.warnings               | 101     | Geben Sie höchstens 10 Hinweise ein
			reference                      | 101     | Zu lang. Geben Sie höchstens 100 Zeichen ein
			""")
	void what_cannot_be_meant_of_a_client_is_reported_beside_its_field(String field, String typed, String mistake) {
		this.buses.show(FindClient.class, Samples.clientWithProfile(3));
		String value = typed.matches("\\d+") ? "x".repeat(Integer.parseInt(typed)) : typed;

		assertThat(change().header(HttpHeaders.ACCEPT_LANGUAGE, "de").param(field, value))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains(field + "-mistake\"", mistake);
		assertThat(this.buses.commands()).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder change() {
		return this.http.post()
			.uri(CLIENT + "/edit")
			.param("version", "3")
			.param("givenName", "Ada")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-10");
	}

	@Test
	void a_client_is_shown_with_courses_and_how_far_they_are() {
		CourseView course = Samples.course(4);
		this.buses.show(FindClient.class, Samples.client(0));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(Samples.progress(4))));
		this.buses
			.show(SearchCourses.class,
					new SearchCourses.Result(new Page<>(
							List.of(new CourseView.Summary(course.courseId(), course.clientId(), course.clinicId(),
									course.status(), BodySite.SCALP, course.goal(), course.openedOn(), 4, 4)),
							0, 100, 1)));

		assertThat(get(CLIENT)).hasStatusOk()
			.bodyText()
			.contains("Ada Byron", "full removal, scalp", "4 of about 9 sittings (6 to 13, estimated)",
					"/courses/" + Samples.COURSE, CLIENT + "/courses/new", CLIENT + "/export", CLIENT + "/accesses");
	}

	@Test
	void consents_and_health_answers_of_all_courses_are_listed_with_their_state() {
		CourseId other = new CourseId(UUID.randomUUID());
		this.buses.show(FindClient.class, Samples.client(0));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		this.buses.show(SearchCourses.class, new SearchCourses.Result(new Page<>(List.of(), 0, 100, 0)));
		Screening answered = new Screening(Instant.parse("2025-01-01T03:00:00Z"),
				List.of(Screening.Answer.no(ScreeningItem.DIABETES)));
		Screening daily = new Screening(Instant.parse("2025-02-01T03:00:00Z"),
				List.of(Screening.Answer.no(ScreeningItem.SUNBURN_OR_TAN)));
		this.buses
			.show(FindAnswers.class,
					new FindAnswers.Result(List.of(answers(new CourseId(Samples.COURSE), List.of(answered, daily),
							consent(ConsentKind.TREATMENT, "1", null), consent(ConsentKind.TREATMENT, "2", null),
							consent(ConsentKind.PHOTOGRAPHY, "8", null)),
							answers(other, List.of(),
									consent(ConsentKind.PHOTOGRAPHY, "9", Instant.parse("2025-06-01T03:00:00Z"))))));

		assertThat(get(CLIENT)).hasStatusOk()
			.bodyText()
			.containsSubsequence("Consents and health questions", "treatment", "in effect", "form 2",
					"health questions", "expired", "answered on Jan 1, 2025", "photography", "withdrawn", "form 9",
					"withdrawn on Jun 1, 2025", "/courses/" + other, "3 earlier entries", "asked at every sitting",
					"replaced");
	}

	private static CourseAnswers answers(CourseId course, List<Screening> screenings, ConsentView... consents) {
		return new CourseAnswers(course, new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), BodySite.SCALP,
				screenings, List.of(consents));
	}

	/** A consent that was signed in the month of its version. */
	private static ConsentView consent(ConsentKind kind, String version, Instant withdrawnAt) {
		return new ConsentView(
				new Consent(kind, version,
						LocalDate.of(2024, Integer.parseInt(version), 1).atTime(3, 0).toInstant(ZoneOffset.UTC)),
				withdrawnAt);
	}

	@Test
	void a_link_to_sign_in_is_shown_as_a_code() {
		this.buses.show(FindClient.class, Samples.client(0));

		assertThat(this.http.post().uri(CLIENT + "/sign-in-link").exchange()).hasStatusOk()
			.bodyText()
			.contains("data:image/svg+xml;base64,", "/sign-in/link#token=");
	}

}
