package com.fadeline.web.recalls;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class RecallPageTests extends HttpTest {

	@BeforeEach
	void show() {
		RecalledSitting sitting = new RecalledSitting(new SittingId(Samples.SITTING), new CourseId(Samples.COURSE),
				new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), LocalDate.of(2025, 2, 4), Method.SALINE,
				new OperatorId(Samples.OPERATOR), null, "Saline Lift", "S 26-10", "N4", true, false, false,
				List.of(new RecalledSitting.Since(ReactionKind.BLISTER, 2, LocalDate.of(2025, 2, 6))));
		this.buses.show(FindRecalls.class, new FindRecalls.Result(new Page<>(List.of(sitting), 0, 50, 1)));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
	}

	@Test
	void a_specialist_sees_whom_to_call_and_what_happened_since() {
		assertThat(get("/recalls?lot=s2610")).hasStatusOk()
			.bodyText()
			.contains("1 sitting, latest first", "Ada Byron", "/courses/" + Samples.COURSE, "Lot: S 26-10",
					"Needle lot: N4", "1 reaction since", "Reaction: blister, grade 2, onset Feb 6, 2025",
					"E-mail on file, no phone", "/recalls.csv?lot=s2610");
	}

	@Test
	void a_manager_sees_it_without_names_and_links() {
		assertThat(this.http.get().uri("/recalls?lot=s2610").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.hasStatusOk()
			.bodyText()
			.contains("Lot: S 26-10")
			.doesNotContain("Ada", "/courses/");
	}

	@Test
	void the_page_begins_with_the_form_alone() {
		assertThat(get("/recalls")).hasStatusOk().bodyText().contains("name=\"lot\"").doesNotContain("Ada");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lot=", "from=2026-01-01", "lot=a&from=2026-02-01&to=2026-01-01", "lot=a&from=26-01-01",
			"deviceId=none" })
	void what_cannot_be_searched_is_stated_at_its_field(String asked) {
		assertThat(get("/recalls?" + asked)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("class=\"mistake\"")
			.doesNotContain("Ada");
		assertThat(this.http.get().uri("/recalls.csv?" + asked)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void what_was_asked_stays_in_the_address_of_the_file_whatever_is_in_it() {
		assertThat(get("/recalls?lot={lot}", "a&b={c} é")).hasStatusOk()
			.bodyText()
			.contains("/recalls.csv?lot=a%26b%3D%7Bc%7D%20%C3%A9");
	}

	@Test
	void the_file_has_names_for_those_who_may_read_them() {
		assertThat(get("/recalls.csv?lot=s2610")).hasStatusOk()
			.hasContentTypeCompatibleWith("text/csv")
			.bodyText()
			.startsWith("performedOn,method,client,clientId,")
			.contains("2025-02-04,SALINE,\"Ada Byron\",\"" + Samples.CLIENT, "BLISTER 2 2025-02-06");
		assertThat(
				this.http.get().uri("/recalls.csv?lot=s2610").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.hasStatusOk()
			.bodyText()
			.contains("2025-02-04,SALINE,,\"" + Samples.CLIENT);
	}

	@Test
	void programs_read_the_same_and_have_to_name_something() {
		assertThat(get("/api/recalls?lot=s2610")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items[0].lot", (lot) -> lot.assertThat().isEqualTo("S 26-10"))
			.doesNotHavePath("$.names");
		assertThat(get("/api/recalls?lot= ")).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("name a lot");
		assertThat(get("/api/recalls?lot=a&from=2026-02-01&to=2026-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
	}

}
