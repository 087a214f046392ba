package com.fadeline.web.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CareKind;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Care;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client reads before and after a sitting. */
class CareTextsTests extends HttpTest {

	private static final String PAGE = "/progress/" + Samples.COURSE;

	private static final String BUILT_IN = "Your body is still clearing ink";

	@Autowired
	MemoryClinics clinics;

	@Test
	void the_words_of_the_clinic_replace_the_built_in_aftercare_in_their_language() {
		write(Map.of("en", Map.of(CareTopic.CLEARING, "No sun <yet>.\nDrink water.")));
		show(Method.LASER, 40);

		assertThat(page(Locale.ENGLISH)).bodyText()
			.contains("<li class=\"written\">No sun &lt;yet&gt;.\nDrink water.</li>", "Take a photo in the same light")
			.doesNotContain(BUILT_IN);
		assertThat(page(Locale.GERMAN)).bodyText().contains("Ihr Körper baut noch Farbe").doesNotContain("No sun");
	}

	@Test
	void aftercare_is_as_built_in_for_a_clinic_that_wrote_nothing() {
		show(Method.LASER, 40);

		assertThat(page(Locale.ENGLISH)).bodyText().contains(BUILT_IN);
	}

	@Test
	void the_aftercare_of_a_recorded_sitting_is_a_sheet_to_print_with_the_words_of_the_clinic() {
		write(Map.of("en", Map.of(CareTopic.CLEARING, "No sun <yet>.")));
		this.buses.show(FindCourse.class, Samples.course(2));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));

		assertThat(this.http.get()
			.uri("/courses/%s/sittings/%s/aftercare".formatted(Samples.COURSE, Samples.SITTING))
			.exchange()).hasStatusOk()
			.bodyText()
			.contains("<h1>Aftercare</h1>", "White frosting", "Leave blisters closed", "redness that spreads",
					"data-print", "No sun &lt;yet&gt;.", "not medical advice", "Harbour Street")
			.doesNotContain("scab");
	}

	@Test
	void the_sheet_is_in_the_language_of_the_client_unless_another_is_chosen_for_it() {
		this.buses.show(FindCourse.class, Samples.course(2));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindClient.class, speaking("de"));
		String sheet = "/courses/%s/sittings/%s/aftercare".formatted(Samples.COURSE, Samples.SITTING);

		assertThat(get(sheet)).bodyText().contains("lang=\"de\"", "Ihr Körper baut noch Farbe");
		assertThat(get(sheet + "?lang=en")).bodyText().contains(BUILT_IN);
		this.buses.show(FindClient.class, speaking("tr"));
		assertThat(get(sheet)).bodyText().contains(BUILT_IN);
	}

	private static ClientView speaking(String language) {
		ClientView client = Samples.client(1);
		return new ClientView(client.clientId(), client.clinicId(), client.givenName(), client.familyName(),
				client.birthDate(), client.email(), client.phone(), client.reference(), null, List.of(),
				new ClientProfile(List.of(), language, null, null, null, null), client.sequence());
	}

	@Test
	void a_preparation_is_read_with_the_appointment_from_14_days_before_it() {
		write(Map.of("en", Map.of(CareTopic.LASER_PREPARATION, "Shave the evening <before>.",
				CareTopic.SALINE_PREPARATION, "Eat first.")));

		show(Method.LASER, 15);
		assertThat(page(Locale.ENGLISH)).bodyText().doesNotContain("How to prepare");
		show(Method.LASER, 14);
		assertThat(page(Locale.ENGLISH)).bodyText()
			.contains("How to prepare", "Shave the evening &lt;before&gt;.")
			.doesNotContain("Eat first.");
		show(Method.SALINE, 1);
		assertThat(page(Locale.ENGLISH)).bodyText().contains("Eat first.").doesNotContain("Shave");
		show(Method.LASER, 1, ReactionView.of(Samples.REACTION));
		assertThat(page(Locale.ENGLISH)).bodyText().as("with an open reaction").doesNotContain("Shave");
	}

	@Test
	void a_preparation_in_another_language_is_better_than_none_and_says_which() {
		write(Map.of("en", Map.of(CareTopic.LASER_PREPARATION, "Shave the evening before.")));
		show(Method.LASER, 3);

		assertThat(page(Locale.GERMAN)).bodyText()
			.contains("So bereiten Sie sich vor", "lang=\"en\">Shave the evening before.");
	}

	private void write(Map<String, Map<CareTopic, String>> care) {
		this.clinics.add(new ClinicId(Samples.CLINIC),
				new Clinic.Details("Harbour Street", null, null, Map.of()).withCare(care), Requester.SYSTEM);
	}

	private void show(Method method, int daysBefore, ReactionView... open) {
		Instant starts = Instant.now().plus(daysBefore, ChronoUnit.DAYS);
		ProgressView sample = Samples.progress(4);
		ProgressView progress = new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(),
				sample.status(), sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(),
				new ProgressView.Next(new SittingId(Samples.BOOKED), starts, null, null), sample.forecast(),
				List.of(open), List.of(), List.of(care(CareKind.CLEARING), care(CareKind.JUDGE)), List.of(), 4);
		this.buses.show(FindProgress.class, progress);
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(progress)));
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(4), method, starts));
	}

	private static Care care(CareKind kind) {
		return new Care(kind, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 29));
	}

	private MvcTestResult page(Locale language) {
		return this.http.get()
			.uri(PAGE)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage())
			.locale(language)
			.exchange();
	}

}
