package com.fadeline.web.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.api.Requester;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.schedules.MemorySchedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class MessagePagesTests extends HttpTest {

	private static final String PAGE = "/progress/" + Samples.COURSE;

	private static final Instant STARTS = Instant.parse("2099-03-18T00:00:00Z");

	private static final UUID ID = UUID.randomUUID();

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemorySchedules schedules;

	@BeforeEach
	void show() {
		show(List.of());
	}

	private void show(List<MessageView> messages, Milestone... steps) {
		ProgressView sample = Samples.progress(4);
		ProgressView progress = new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(),
				sample.status(), sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(),
				new ProgressView.Next(new SittingId(Samples.BOOKED), STARTS, null, null), sample.forecast(), List.of(),
				List.of(), List.of(steps), 4);
		CourseView course = Samples.booked(Samples.course(4), Method.LASER, STARTS);
		this.buses.show(FindProgress.class, progress);
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(progress)));
		this.buses.show(FindCourse.class, Samples.written(course, messages));
	}

	@Test
	void an_appointment_says_where_and_how_long_and_is_confirmed() {
		this.clinics.add(new ClinicId(Samples.CLINIC), new Clinic.Details("Harbour Street", null, null, Map.of(),
				Map.of(), new Clinic.Contact(null, null, "12 Harbour Street", null)), Requester.SYSTEM);
		assertThat(as(Locale.ENGLISH, PAGE)).hasStatusOk()
			.bodyText()
			.contains("45 minutes", "Harbour Street", "12 Harbour Street", "Confirm the appointment",
					"Ask for another time", "Add to calendar");

		MvcTestResult sent = posted().param("kind", "CONFIRMATION")
			.param("sitting", Samples.BOOKED.toString())
			.param("startsAt", STARTS.toString())
			.exchange();
		assertThat(sent).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGE + "?saved&after=0");
		ClientMessage message = this.buses.command(SendMessage.class).message();
		assertThat(message).isEqualTo(new ClientMessage(new MessageId(ID), MessageKind.CONFIRMATION,
				new SittingId(Samples.BOOKED), STARTS, null));

		show(List.of(new MessageView(message, Instant.now(), null, null)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("You have confirmed this appointment")
			.doesNotContain("Confirm the appointment");
	}

	@Test
	void a_moved_appointment_is_announced_until_it_is_confirmed() {
		Instant before = STARTS.minus(Duration.ofDays(4));
		show(List.of(), Milestone.ofAppointment(Instant.parse("2026-03-02T01:00:00Z"), MilestoneKind.APPOINTMENT_MOVED,
				"English words", before, STARTS));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("Your appointment of Mar 14, 2099", "was moved to Mar 18, 2099", "Changed on Mar 2, 2026.",
					"Confirm the appointment");
		assertThat(as(Locale.GERMAN, PAGE)).bodyText().contains("Ihr Termin vom 14.03.2099", "verschoben");

		show(List.of(new MessageView(new ClientMessage(new MessageId(ID), MessageKind.CONFIRMATION,
				new SittingId(Samples.BOOKED), STARTS, null), Instant.now(), null, null)),
				Milestone.ofAppointment(Instant.parse("2026-03-02T01:00:00Z"), MilestoneKind.APPOINTMENT_MOVED,
						"English words", before, STARTS));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText().doesNotContain("Changed on");
	}

	@Test
	void a_time_at_which_the_clinic_has_closed_is_not_to_be_confirmed() {
		this.schedules.change(Schedule.Subject.of(new ClinicId(Samples.CLINIC)),
				new Schedule.Details(Map.of(), List.of("2099-03-10/2099-03-20")), null, Requester.SYSTEM);

		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("Your clinic is closed at this time.")
			.doesNotContain("Confirm the appointment");
	}

	@Test
	void another_time_is_asked_for_and_shown_as_waiting() {
		assertThat(as(Locale.ENGLISH, PAGE + "/messages/new?sitting=" + Samples.BOOKED)).hasStatusOk()
			.bodyText()
			.contains("Which days and times suit you?", "It stays booked until your clinic moves it");

		posted().param("kind", "MOVE")
			.param("sitting", Samples.BOOKED.toString())
			.param("text", "Fridays <after> five")
			.exchange();
		ClientMessage message = this.buses.command(SendMessage.class).message();
		assertThat(message.moves(new SittingId(Samples.BOOKED))).isTrue();
		assertThat(message.startsAt()).isEqualTo(STARTS);

		show(List.of(new MessageView(message, Instant.now(), null, null)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("You asked for another time. Your clinic will answer", "Fridays &lt;after&gt; five",
					"not answered yet")
			.doesNotContain("Confirm the appointment");
	}

	@Test
	void a_message_without_words_is_not_sent() {
		assertThat(posted().param("kind", "QUESTION").param("text", " ").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"text-mistake\">Write your message");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void an_answer_is_read_where_the_question_was_asked() {
		show(List.of(new MessageView(ClientMessage.question(new MessageId(ID), "May I swim?"), Instant.now(),
				"Yes, from Monday", Instant.now())));

		assertThat(as(Locale.GERMAN, PAGE)).bodyText()
			.contains("Sie schrieben", "May I swim?", "Ihre Praxis antwortete", "Yes, from Monday")
			.doesNotContain("noch nicht beantwortet");
	}

	@Test
	void it_is_the_clients_own_page() {
		assertThat(get(PAGE + "/messages/new")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult as(Locale language, String path) {
		return this.http.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage())
			.locale(language)
			.exchange();
	}

	private MockMvcRequestBuilder posted() {
		return this.http.post()
			.uri(PAGE + "/messages/new")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.locale(Locale.ENGLISH)
			.param("id", ID.toString());
	}

}
