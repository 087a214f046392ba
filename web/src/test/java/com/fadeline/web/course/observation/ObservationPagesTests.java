package com.fadeline.web.course.observation;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What was observed of a course is reported and amended. */
class ObservationPagesTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	private static final String FADING = PAGES + "/fadings/%s/amend".formatted(Samples.FADED);

	private static final String REACTION = PAGES + "/reactions/%s/amend".formatted(Samples.REACTED);

	@BeforeEach
	void showTheCourse() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		this.buses.answer((message) -> new Receipt(Samples.COURSE, 5, false, List.of()));
	}

	private String seen(String page) throws UnsupportedEncodingException {
		String html = get(page).getResponse().getContentAsString();
		return html.replaceAll("(?s).*name=\"seen\" value=\"(\\w+)\".*", "$1");
	}

	private MockMvcRequestBuilder fading(String percent) {
		return this.http.post()
			.uri(FADING)
			.param("percent", percent)
			.param("zone", "")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-04T19:00");
	}

	@Test
	void a_reading_of_fading_is_amended_and_stays_whose_it_was() throws UnsupportedEncodingException {
		assertThat(get(FADING)).hasStatusOk()
			.bodyText()
			.contains("<h1>Correct a fading reading</h1>", "value=\"35\"", "Why is it corrected?");

		assertThat(fading("45").param("seen", seen(FADING)).param("reason", "misread").exchange())
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(PAGES + "?after=5&saved");

		AmendFading command = this.buses.command(AmendFading.class);
		assertThat(command.reason()).isEqualTo("misread");
		assertThat(command.fading()).satisfies((fading) -> {
			assertThat(fading.fadingId().value()).isEqualTo(Samples.FADED);
			assertThat(fading.percent()).isEqualTo(45);
			assertThat(fading.scale()).isEqualTo(Scale.PHOTO);
			assertThat(fading.observer()).isEqualTo(Observer.CLIENT);
			assertThat(fading.observedAt()).isEqualTo(Instant.parse("2025-03-04T10:00:00Z"));
		});
	}

	@Test
	void all_that_is_missing_of_a_fading_or_a_reaction_is_reported_at_once() {
		assertThat(this.http.post().uri(PAGES + "/fadings/new").param("id", UUID.randomUUID().toString()).exchange())
			.bodyText()
			.contains("Check the 3 fields below.");
		assertThat(this.http.post().uri(PAGES + "/reactions/new").param("id", UUID.randomUUID().toString()).exchange())
			.bodyText()
			.contains("Check the 3 fields below.");
	}

	@Test
	void a_reaction_is_reported() {
		assertThat(get(PAGES + "/reactions/new")).hasStatusOk().bodyText().contains("Sitting 1, laser", "5 fatal");
		assertThat(this.http.post()
			.uri(PAGES + "/reactions/new")
			.param("id", UUID.randomUUID().toString())
			.param("kind", "BLISTER")
			.param("grade", "2")
			.param("zones", "CROWN")
			.param("sittingId", Samples.SITTING.toString())
			.param("onsetAt", "2025-03-10T19:00")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ReportReaction.class).reaction()).satisfies((reaction) -> {
			assertThat(reaction.grade()).isEqualTo(2);
			assertThat(reaction.sittingId()).hasToString(Samples.SITTING.toString());
			assertThat(reaction.zones()).containsExactly("CROWN");
		});
	}

	@Test
	void a_reaction_is_amended() throws UnsupportedEncodingException {
		assertThat(get(REACTION)).hasStatusOk()
			.bodyText()
			.contains("<h1>Correct a reaction</h1>", "blister, grade 2", "small");

		assertThat(this.http.post()
			.uri(REACTION)
			.param("seen", seen(REACTION))
			.param("kind", "BLISTER")
			.param("grade", "1")
			.param("zones", "CROWN")
			.param("sittingId", Samples.SITTING.toString())
			.param("onsetAt", "2025-02-05T18:30")
			.param("reason", "it was small")
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(AmendReaction.class).reaction()).satisfies((reaction) -> {
			assertThat(reaction.reactionId().value()).isEqualTo(Samples.REACTED);
			assertThat(reaction.kind()).isEqualTo(ReactionKind.BLISTER);
			assertThat(reaction.grade()).isEqualTo(1);
			assertThat(reaction.onsetAt()).isEqualTo(Instant.parse("2025-02-05T09:30:00Z"));
			assertThat(reaction.sittingId()).hasToString(Samples.SITTING.toString());
			assertThat(reaction.notes()).isNull();
		});
	}

	@Test
	void an_amendment_without_its_reason_is_not_sent_and_nothing_typed_is_lost() throws UnsupportedEncodingException {
		assertThat(fading("45").param("seen", seen(FADING)).param("notes", "in daylight").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"reason-mistake\"", "value=\"45\"", "in daylight", "<h1>Correct a fading reading</h1>");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_somebody_else_amended_meanwhile_is_not_overwritten() {
		assertThat(fading("45").param("seen", "before").param("reason", "misread").exchange())
			.hasStatus(HttpStatus.PRECONDITION_FAILED)
			.bodyText()
			.contains("value=\"45\"", "misread");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_nobody_observed_is_no_page() {
		assertThat(get(PAGES + "/fadings/%s/amend".formatted(new CourseId(UUID.randomUUID()))))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(PAGES + "/reactions/%s/amend".formatted(new CourseId(UUID.randomUUID()))))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

}
