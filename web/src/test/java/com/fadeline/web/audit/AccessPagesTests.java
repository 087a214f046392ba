package com.fadeline.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fadeline.api.Page;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.audit.AccessesOfDay;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class AccessPagesTests extends HttpTest {

	private static final String PAGE = "/clients/%s/accesses".formatted(Samples.CLIENT);

	@BeforeEach
	void show() {
		this.buses
			.show(FindAccessesByDay.class,
					new FindAccessesByDay.Result(
							new Page<>(
									List.of(looks(7, Role.SPECIALIST, "FindCourse", AccessOutcome.SHOWN, 2, "ines"),
											looks(7, Role.SPECIALIST, "FindCourseHistory", AccessOutcome.SHOWN, 3,
													"ines", "tia"),
											looks(7, Role.ADMIN, "ExtendCourse", AccessOutcome.REFUSED, 1, "root"),
											looks(6, Role.SPECIALIST, "FindDiary", AccessOutcome.SHOWN, 1, "ines")),
									0, 50, 51),
							List.of(looks(7, Role.CLIENT, "FindProgress", AccessOutcome.SHOWN, 40, "ada"))));
	}

	private static AccessesOfDay looks(int day, Role role, String message, AccessOutcome outcome, long times,
			String... who) {
		return new AccessesOfDay(LocalDate.of(2026, 1, day), Instant.parse("2026-01-0%dT09:00:00Z".formatted(day)),
				Instant.parse("2026-01-0%dT10:00:00Z".formatted(day)), role, message, outcome, times, Set.of(who));
	}

	@Test
	void a_client_reads_by_days_which_roles_read_what_and_the_own_accesses_folded_away() {
		String page = new String(asClient(Locale.ENGLISH).getResponse().getContentAsByteArray());

		assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")).contains(
				"Specialist : your treatment 09:00 to 10:00, 5 times by 2 people",
				"Administration : other parts of your records access refused",
				"In lists with other clients Specialist : your appointments");
		assertThat(page).contains("<details id=\"own\">", "40 times", PAGE + "?page=1\"")
			.doesNotContain("Find", "ines", ">API<", "swagger");
		assertThat(page.indexOf("your progress")).isGreaterThan(page.indexOf("<details id=\"own\">"));
	}

	@Test
	void the_same_in_german() {
		assertThat(asClient(Locale.GERMAN)).bodyText()
			.contains("Fachkraft", "Ihre Behandlung", "5-mal von 2 Personen", "Ihre Termine");
	}

	@Test
	void an_auditor_reads_a_line_for_each_person_day_and_kind_under_the_name_of_the_client() {
		name();

		String page = new String(get(PAGE).getResponse().getContentAsByteArray());
		assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")).contains(
				"Who looked at the record of Ada Byron", "ines (specialist) : Course 09:00 to 10:00, 2 times",
				"In lists with other clients ines (specialist) : Diary", "Show every single view");
		assertThat(page).doesNotContain(Samples.CLIENT + "</code>");
	}

	private void name() {
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
	}

	@Test
	void an_auditor_reads_each_access_with_who_it_was() {
		name();
		this.buses.show(FindAccesses.class,
				new FindAccesses.Result(new Page<>(List.of(new AccessView(Instant.parse("2026-01-07T10:00:00Z"),
						"admin-id", Role.ADMIN, "FindCourse", AccessOutcome.SHOWN, List.of(), 1)), 0, 50, 1),
						List.of()));

		assertThat(get(PAGE + "?each=true")).hasStatusOk()
			.bodyText()
			.contains("The admin", "Jan 7, 2026")
			.doesNotContain("admin-id");
	}

	private MvcTestResult asClient(Locale language) {
		return this.http.get()
			.uri(PAGE)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
			.exchange();
	}

}
