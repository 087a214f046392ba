package com.fadeline.web.course.observation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Readings of fading are logged, and withdrawn. */
class FadingPagesTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	@BeforeEach
	void showTheCourse() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		this.buses.answer((message) -> new Receipt(Samples.COURSE, 5, false, List.of()));
	}

	@Test
	void fading_is_logged_and_seen_at_once() {
		UUID id = UUID.randomUUID();

		MvcTestResult saved = this.http.post()
			.uri(PAGES + "/fadings/new")
			.param("id", id.toString())
			.param("percent", "42,5")
			.param("zone", "CROWN")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGES + "?after=5&saved");
		assertThat(this.buses.command(LogFading.class).fading()).satisfies((fading) -> {
			assertThat(fading.fadingId().value()).isEqualTo(id);
			assertThat(fading.percent()).isEqualTo(42.5);
			assertThat(fading.zone()).isEqualTo("CROWN");
			assertThat(fading.scale()).isEqualTo(Scale.PHOTO);
			assertThat(fading.observer()).isEqualTo(Observer.SPECIALIST);
			assertThat(fading.observedAt()).isEqualTo(Instant.parse("2025-03-10T10:00:00Z"));
		});
	}

	@Test
	void several_zones_are_read_at_once() {
		this.buses.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR", "MID_SCALP"));
		assertThat(get(PAGES + "/fadings/new")).bodyText()
			.contains("name=\"percent.0\"", "name=\"percent.2\"", "name=\"id.2\"");

		assertThat(
				zones().param("percent", "").param("percent.0", "40,5").param("percent.1", "").param("percent.2", "20"))
			.hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(LogFadings.class).fadings())
			.extracting((fading) -> fading.zone() + " " + fading.percent() + " " + fading.observer())
			.containsExactly("CROWN 40.5 SPECIALIST", "MID_SCALP 20.0 SPECIALIST");
	}

	@Test
	void the_whole_site_is_read_with_its_zones() {
		this.buses.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(zones().param("percent", "30").param("percent.1", "10")).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(LogFadings.class).fadings())
			.extracting((fading) -> fading.zone() + " " + fading.percent())
			.containsExactly("null 30.0", "SCAR 10.0");
	}

	@Test
	void mistakes_of_several_zones_are_reported_at_once_and_a_zone_is_entered_once() {
		this.buses.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(zones().param("percent.0", "140").param("percent.1", "5d").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"percent.0-mistake\"", "id=\"percent.1-mistake\"", "value=\"140\"", "value=\"5d\"",
					"<details open=\"open\"");
		assertThat(zones().param("percent", "30").param("zone", "CROWN").param("percent.0", "20").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"zone-mistake\"");
		assertThat(zones().param("percent", "").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"percent-mistake\"");
		assertThat(this.buses.commands()).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder zones() {
		MockMvcTester.MockMvcRequestBuilder form = this.http.post()
			.uri(PAGES + "/fadings/new")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00");
		for (String field : List.of("id", "id.0", "id.1", "id.2")) {
			form.param(field, UUID.randomUUID().toString());
		}
		return form;
	}

	@Test
	void a_reading_before_the_sitting_of_its_day_is_not_reported_to_be_early() {
		assertThat(this.http.post().uri(PAGES + "/fadings/early").param("observedAt", "2025-02-04T18:59")).bodyText()
			.doesNotContain("Early");
		assertThat(this.http.post().uri(PAGES + "/fadings/early").param("observedAt", "2025-02-04T19:01")).bodyText()
			.contains("Early: on the day of the sitting of Feb 4, 2025");
	}

	@Test
	void zones_that_are_read_apart_are_reported_to_be_early_each_by_its_own_sitting() {
		this.buses.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(this.http.post()
			.uri(PAGES + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("percent.1", "10")).bodyText().doesNotContain("Early");
		assertThat(this.http.post()
			.uri(PAGES + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("percent.0", "10")).bodyText().contains("Early: 12 days after");
	}

	@Test
	void a_reading_that_comes_early_is_reported_as_such_while_it_is_typed() {
		assertThat(this.http.post()
			.uri(PAGES + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("zone", "")).hasStatusOk()
			.bodyText()
			.contains("Early: 12 days after the sitting of Feb 4, 2025", "from Mar 4, 2025",
					"it counts a quarter in the forecast")
			.doesNotContain("<html");
		assertThat(this.http.post()
			.uri(PAGES + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("zone", "SCAR")).bodyText().doesNotContain("Early");
		assertThat(this.http.post().uri(PAGES + "/fadings/early").param("observedAt", "2025-03-04T19:00")).hasStatusOk()
			.bodyText()
			.doesNotContain("Early");
		assertThat(this.http.post().uri(PAGES + "/fadings/early").param("observedAt", "soon")).hasStatusOk()
			.bodyText()
			.doesNotContain("Early");
	}

	@Test
	void a_fading_that_cannot_be_is_reported_beside_its_field_and_nothing_typed_is_lost() {
		assertThat(this.http.post()
			.uri(PAGES + "/fadings/new")
			.param("id", UUID.randomUUID().toString())
			.param("percent", "450")
			.param("zone", "CROWN")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00")
			.param("notes", "in daylight")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Enter a value from -100 to 100", "value=\"450\"", "in daylight", "value=\"2025-03-10T19:00\"");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_fading_is_taken_back_for_a_reason() {
		String retract = PAGES + "/fadings/%s/retract".formatted(Samples.FADED);

		assertThat(get(retract)).bodyText().contains("Withdraw a fading reading", "35\u00a0% on ");
		assertThat(this.http.post().uri(retract).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"reason-mistake\"");
		assertThat(this.http.post().uri(retract).param("reason", "wrong client").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(RetractFading.class).reason()).isEqualTo("wrong client");
	}

}
