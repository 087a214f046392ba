package com.fadeline.web.course.opening;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.course.query.EstimateQuery.ForecastSittings;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningPageTests extends HttpTest {

	private static final String COURSES = "/clients/%s/courses".formatted(Samples.CLIENT);

	@BeforeEach
	void know() {
		this.buses.show(FindClient.class, Samples.client(0));
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of()));
		this.buses.show(EstimateSittings.class, new EstimateSittings.Result(
				new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null), new PlannedSittings(3, 4)));
		this.buses.show(ForecastSittings.class, new ForecastSittings.Result(new Remaining(1, 2, 4), 63));
	}

	@Test
	void a_client_who_seems_to_be_registered_twice_is_pointed_out() {
		ClientView other = new ClientView(new ClientId(UUID.randomUUID()), Samples.client(0).clinicId(), "Ada", "Byron",
				null, null, null, null, null, 0);
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of(Samples.client(0), other)));

		assertThat(this.http.get().uri(COURSES + "/new")).bodyText()
			.contains("Already registered?", "/clients/" + other.clientId(), "Not the same person",
					"name=\"otherId\" value=\"%s\"".formatted(other.clientId()))
			.doesNotContain("target=\"_blank\" href=\"/clients/" + Samples.CLIENT);
	}

	@Test
	void a_course_is_opened_with_what_is_known() {
		UUID id = UUID.randomUUID();

		MvcTestResult saved = this.http.post()
			.uri(COURSES + "/new")
			.param("id", id.toString())
			.param("bodySite", "SCALP")
			.param("zones", "CROWN", "SCAR")
			.param("otherZones", "nape,  behind the ear ")
			.param("goal", "FULL_REMOVAL")
			.param("assessment.colours", "BLACK")
			.param("assessment.phototype", "")
			.param("plannedPulses", "PICOSECOND")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/courses/%s?after=0&saved".formatted(id));
		OpenCourse sent = this.buses.command(OpenCourse.class);
		assertThat(sent.zones()).containsExactly("CROWN", "SCAR", "NAPE", "behind the ear");
		assertThat(sent.assessment().colours()).containsExactly(Colour.BLACK);
		assertThat(sent.assessment().phototype()).isNull();
		assertThat(sent.plan()).isNull();
		assertThat(sent.plannedPulses()).isEqualTo(PulseClass.PICOSECOND);
	}

	@Test
	void a_course_covers_parts_of_the_body_at_other_sites_but_zones_of_the_scalp_are_none_of_them() {
		this.http.post()
			.uri(COURSES + "/new")
			.param("id", UUID.randomUUID().toString())
			.param("bodySite", "NECK")
			.param("zones", "CROWN")
			.param("furtherZones", "LEFT_FOREARM", "SCAR")
			.param("otherZones", "nape")
			.param("goal", "LIGHTENING")
			.exchange();

		assertThat(this.buses.command(OpenCourse.class).zones()).containsExactly("LEFT_FOREARM", "NAPE");
	}

	@Test
	void what_cannot_be_is_reported_beside_its_field_and_everything_chosen_stays() {
		MvcTestResult page = this.http.post()
			.uri(COURSES + "/new")
			.param("id", UUID.randomUUID().toString())
			.param("bodySite", "SCALP")
			.param("goal", "RESHAPE")
			.param("assessment.colours", "BLUE", "RED")
			.param("assessment.inkAgeMonths", "36")
			.param("plan.max", "0")
			.exchange();

		assertThat(page).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"zones-mistake\"", "id=\"plan.min-mistake\"", "id=\"plan.max-mistake\"", "value=\"36\"")
			.containsPattern("value=\"BLUE\"\\s+checked")
			.containsPattern("value=\"RED\"\\s+checked")
			.containsPattern("value=\"RESHAPE\"[^>]*checked");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void zones_that_are_missing_are_reported_where_they_are_chosen() {
		assertThat(open("SCALP")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.containsPattern(
					"(?s)<fieldset class=\"choice presets of-SCALP\"(?:(?!</fieldset>).)*id=\"zones-mistake\">Choose at least one.<")
			.doesNotContain("must not be empty", "id=\"otherZones-mistake\"");
		assertThat(open("FACE")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.containsPattern(
					"(?s)<fieldset class=\"choice presets of-FACE\"(?:(?!</fieldset>).)*id=\"zones-mistake\">Choose at least one.<")
			.doesNotContain("must not be empty", "id=\"otherZones-mistake\"");
	}

	private MvcTestResult open(String site) {
		return this.http.post()
			.uri(COURSES + "/new")
			.param("id", UUID.randomUUID().toString())
			.param("bodySite", site)
			.param("goal", "FULL_REMOVAL")
			.exchange();
	}

	@Test
	void an_estimate_is_reported_while_the_form_is_filled_in() {
		assertThat(estimate("36")).hasStatusOk()
			.bodyText()
			.contains("about 2 sittings", "(1 to 4) to reach 95\u00a0% fading", "and 63 courses of this clinic",
					"3 to 4 sittings, the typical range for this ink")
			.doesNotContain("<html");
		assertThat(estimate("old")).hasStatusOk().bodyText().contains("Not enough is known for an estimate");
	}

	private MvcTestResult estimate(String age) {
		return this.http.post()
			.uri(COURSES + "/estimate")
			.param("bodySite", "SCALP")
			.param("assessment.inkAgeMonths", age)
			.exchange();
	}

}
