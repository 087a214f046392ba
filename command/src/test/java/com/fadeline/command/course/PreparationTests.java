package com.fadeline.command.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.rules.CourseFacts;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.patchTest;
import static org.assertj.core.api.Assertions.assertThat;

class PreparationTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Consent CONSENT = new Consent(ConsentKind.TREATMENT, "v3", at(DAY));

	private static final Consent PHOTOGRAPHS = new Consent(ConsentKind.PHOTOGRAPHY, "v3", at(DAY));

	private static final SignedConsent LASER = Examples.signed(70, ConsentTopic.LASER, at(DAY), Examples.OPERATOR);

	private static final SignedConsent PHOTOS = Examples.signed(71, ConsentTopic.PHOTOGRAPHY, at(DAY), null);

	private static final SignedConsent HOME = Examples.signed(73, ConsentTopic.LASER, at(DAY), null);

	private static final PatchTest PATCH_TEST = patchTest(9, DAY);

	private static final Screening.Answer NO_EPILEPSY = Screening.Answer.no(ScreeningItem.EPILEPSY);

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_consent_is_recorded() {
		this.fixture.given(opened())
			.when(new RecordConsent(COURSE, CONSENT))
			.expectEvents(new ConsentRecorded(COURSE, CONSENT));
	}

	@Test
	void a_consent_to_no_form_is_refused() {
		this.fixture.given(opened())
			.when(new RecordConsent(COURSE, new Consent(ConsentKind.TREATMENT, " ", at(DAY))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.formVersion"));
	}

	@Test
	void all_consents_of_a_form_are_recorded_together_or_not_at_all() {
		this.fixture.given(opened())
			.when(new SignConsents(COURSE, List.of(LASER, PHOTOS)))
			.expectEvents(recorded(LASER), recorded(PHOTOS));
		CourseFixtures.fixture()
			.given(opened())
			.when(new SignConsents(COURSE,
					List.of(LASER,
							Examples.signed(72, ConsentTopic.MARKETING, Examples.NOW.plusSeconds(3600),
									Examples.OPERATOR))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
	}

	@Test
	void a_document_that_is_on_record_is_not_recorded_again_with_the_rest_of_its_form() {
		this.fixture.given(opened(), recorded(LASER))
			.when(new SignConsents(COURSE, List.of(LASER, PHOTOS)))
			.expectEvents(recorded(PHOTOS));
	}

	@Test
	void what_was_signed_at_home_is_explained_once() {
		FileId document = HOME.signature().document().fileId();
		this.fixture.given(opened(), recorded(HOME))
			.when(new ExplainConsent(COURSE, document, Examples.OPERATOR, at(DAY)))
			.expectEvents(new ConsentExplained(COURSE, document, Examples.OPERATOR, at(DAY)));
		CourseFixtures.fixture()
			.given(opened(), recorded(HOME), new ConsentExplained(COURSE, document, Examples.OPERATOR, at(DAY)))
			.when(new ExplainConsent(COURSE, document, Examples.OPERATOR, at(DAY.plusDays(1))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void what_was_explained_when_it_was_signed_or_needs_no_talk_is_not_explained_again() {
		for (SignedConsent signed : List.of(LASER, PHOTOS)) {
			CourseFixtures.fixture()
				.given(opened(), recorded(signed))
				.when(new ExplainConsent(COURSE, signed.signature().document().fileId(), Examples.OPERATOR, at(DAY)))
				.expectNoEvents()
				.expectExceptionDetails(Answers.conflict());
		}
		CourseFixtures.fixture()
			.given(opened(), recorded(LASER))
			.when(new ExplainConsent(COURSE, new FileId(Examples.id(79)), Examples.OPERATOR, at(DAY)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_void_consent_counts_no_more_and_stays_void() {
		this.fixture.given(opened(), new ConsentRecorded(COURSE, CONSENT))
			.when(new VoidConsent(COURSE, CONSENT, "of another client"))
			.expectEvents(new ConsentVoided(COURSE, CONSENT, "of another client"));
		assertThat(other(new ConsentRecorded(COURSE, CONSENT), new ConsentVoided(COURSE, CONSENT, "of another client"))
			.preparation()
			.consents()).isEmpty();
		CourseFixtures.fixture()
			.given(opened(), new ConsentRecorded(COURSE, CONSENT), new ConsentVoided(COURSE, CONSENT, "typo"))
			.when(new WithdrawConsent(COURSE, ConsentKind.TREATMENT))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		CourseFixtures.fixture()
			.given(opened(), new ConsentRecorded(COURSE, CONSENT))
			.when(new VoidConsent(COURSE, PHOTOGRAPHS, "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_consent_is_not_void_without_a_reason() {
		this.fixture.given(opened(), new ConsentRecorded(COURSE, CONSENT))
			.when(new VoidConsent(COURSE, CONSENT, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
	}

	private static ConsentRecorded recorded(SignedConsent signed) {
		return new ConsentRecorded(COURSE, signed.consent(), signed.signature());
	}

	@Test
	void a_consent_is_withdrawn() {
		this.fixture.given(opened(), new ConsentRecorded(COURSE, CONSENT))
			.when(new WithdrawConsent(COURSE, ConsentKind.TREATMENT))
			.expectEvents(new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT));
	}

	@Test
	void a_consent_that_was_never_given_is_not_withdrawn() {
		this.fixture.given(opened(), new ConsentRecorded(COURSE, CONSENT))
			.when(new WithdrawConsent(COURSE, ConsentKind.MARKETING))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_consent_given_anew_can_be_withdrawn_anew() {
		Consent anew = new Consent(ConsentKind.TREATMENT, "v4", at(DAY.plusDays(1)));
		this.fixture
			.given(opened(), new ConsentRecorded(COURSE, CONSENT), new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT),
					new ConsentRecorded(COURSE, anew))
			.when(new WithdrawConsent(COURSE, ConsentKind.TREATMENT))
			.expectEvents(new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT));
	}

	@Test
	void a_consent_of_the_client_is_withdrawn_in_a_course_that_did_not_record_it() {
		CourseFixtures.beside(other(new ConsentRecorded(COURSE, PHOTOGRAPHS)))
			.given(opened())
			.when(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.expectEvents(new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY, PHOTOGRAPHS));
	}

	@Test
	void a_consent_to_treatment_stays_with_its_course() {
		CourseFixtures.beside(other(new ConsentRecorded(COURSE, CONSENT)))
			.given(opened())
			.when(new WithdrawConsent(COURSE, ConsentKind.TREATMENT))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_consent_that_the_other_course_withdrew_is_not_there_to_withdraw() {
		CourseFixtures
			.beside(other(new ConsentRecorded(COURSE, PHOTOGRAPHS),
					new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY)))
			.given(opened())
			.when(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_withdrawal_in_a_course_that_did_not_record_the_consent_is_repeated_as_it_was() {
		CourseFixtures.beside(other(new ConsentRecorded(COURSE, PHOTOGRAPHS)))
			.given(opened())
			.andGivenCommands(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.when(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void a_consent_withdrawn_here_and_signed_anew_elsewhere_is_withdrawn_once_more() {
		Consent anew = new Consent(ConsentKind.PHOTOGRAPHY, "v4", Instant.now().plusSeconds(60));
		CourseFixtures.beside(other(new ConsentRecorded(COURSE, anew)))
			.given(opened(), new ConsentRecorded(COURSE, PHOTOGRAPHS),
					new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY))
			.when(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.expectEvents(new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY, anew));
	}

	@Test
	void a_consent_that_the_other_course_ended_can_be_withdrawn_where_it_was_signed() {
		CourseFixtures.beside(other(new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY, PHOTOGRAPHS)))
			.given(opened(), new ConsentRecorded(COURSE, PHOTOGRAPHS))
			.when(new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.expectEvents(new ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY));
	}

	/** Another course of the client, as far as that happened. */
	private static CourseFacts other(CourseEvent... events) {
		CourseState dossier = new CourseState().with(opened(), 0, at(DAY));
		long sequence = 1;
		for (CourseEvent event : events) {
			dossier = dossier.with(event, sequence++, at(DAY.plusDays(1)));
		}
		return dossier.facts();
	}

	@Test
	void a_screening_is_recorded() {
		Screening screening = new Screening(at(DAY), List.of(NO_EPILEPSY));
		this.fixture.given(opened())
			.when(new RecordScreening(COURSE, screening))
			.expectEvents(new ScreeningRecorded(COURSE, screening));
	}

	@ParameterizedTest
	@CsvSource({ "PT72H1M, false", "PT72H, true", "PT1M, true", "PT0S, false", "PT-1M, false" })
	void questions_are_answered_at_home_from_three_days_before_a_sitting(Duration before, boolean taken) {
		Booking booking = new Booking(Examples.SITTING, List.of("CROWN"), Examples.NOW.plus(before),
				Duration.ofMinutes(45), Examples.OPERATOR, null);
		HomeAnswers answers = new HomeAnswers(new HomeAnswersId(Examples.id(76)), Examples.SITTING, Examples.NOW,
				List.of(NO_EPILEPSY));
		var asked = this.fixture.given(opened(), new LaserSittingScheduled(COURSE, booking, List.of()))
			.when(new AnswerAtHome(COURSE, answers));
		if (taken) {
			asked.expectEvents(new AnsweredAtHome(COURSE, answers));
		}
		else {
			asked.expectNoEvents().expectExceptionDetails(Answers.conflict());
		}
	}

	@Test
	void the_same_answers_from_home_are_kept_once_and_others_under_their_id_are_refused() {
		Booking booking = new Booking(Examples.SITTING, List.of("CROWN"), Examples.NOW.plusSeconds(3600),
				Duration.ofMinutes(45), Examples.OPERATOR, null);
		HomeAnswersId id = new HomeAnswersId(Examples.id(76));
		HomeAnswers answers = new HomeAnswers(id, Examples.SITTING, Examples.NOW, List.of(NO_EPILEPSY));
		List<CourseEvent> given = List.of(opened(), new LaserSittingScheduled(COURSE, booking, List.of()),
				new AnsweredAtHome(COURSE, answers));
		this.fixture.given(given)
			.when(new AnswerAtHome(COURSE,
					new HomeAnswers(id, Examples.SITTING, Examples.NOW.plusSeconds(5), List.of(NO_EPILEPSY))))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
		CourseFixtures.fixture()
			.given(given)
			.when(new AnswerAtHome(COURSE,
					new HomeAnswers(id, Examples.SITTING, Examples.NOW,
							List.of(Screening.Answer.yes(ScreeningItem.EPILEPSY)))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		assertThat(other(new AnsweredAtHome(COURSE, answers)).preparation().screenings()).isEmpty();
	}

	@Test
	void withdrawn_answers_are_not_recorded_again_by_their_late_duplicate() {
		Screening screening = new Screening(at(DAY), List.of(NO_EPILEPSY));
		this.fixture
			.given(opened(), new ScreeningRecorded(COURSE, screening),
					new ScreeningRetracted(COURSE, at(DAY), "other client"))
			.when(new RecordScreening(COURSE, screening))
			.expectNoEvents()
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void of_two_answers_of_a_moment_the_last_is_withdrawn_and_then_the_first() {
		Screening first = new Screening(at(DAY), List.of(NO_EPILEPSY));
		Screening second = new Screening(at(DAY), List.of(Screening.Answer.yes(ScreeningItem.DIABETES)));
		Screenings log = new Screenings();
		log.on(new ScreeningRecorded(COURSE, first), 1);
		log.on(new ScreeningRecorded(COURSE, second), 2);
		log.on(new ScreeningRetracted(COURSE, at(DAY), "typed twice"), 3);
		assertThat(log.standing()).containsExactly(first);
		assertThat(log.answerTo(new RetractScreening(COURSE, at(DAY), "typed twice"))).isEmpty();
		log.on(new ScreeningRetracted(COURSE, at(DAY), "other client"), 4);
		assertThat(log.standing()).isEmpty();
	}

	@Test
	void answers_that_are_not_there_are_not_withdrawn() {
		this.fixture.given(opened())
			.when(new RetractScreening(COURSE, at(DAY), "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_screening_without_answers_is_refused() {
		this.fixture.given(opened())
			.when(new RecordScreening(COURSE, new Screening(at(DAY), List.of())))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.answers"));
	}

	@Test
	void a_screening_that_answers_a_question_twice_is_refused() {
		this.fixture.given(opened())
			.when(new RecordScreening(COURSE, new Screening(at(DAY), List.of(NO_EPILEPSY, NO_EPILEPSY))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.answers"));
	}

	@Test
	void a_patch_test_is_recorded() {
		this.fixture.given(opened())
			.when(new RecordPatchTest(COURSE, PATCH_TEST))
			.expectEvents(new PatchTestRecorded(COURSE, PATCH_TEST));
	}

	@Test
	void a_patch_test_is_read_and_read_again_later() {
		PatchTest.Reading first = new PatchTest.Reading(at(DAY.plusDays(2)), PatchTestOutcome.CLEAR, null);
		PatchTest.Reading second = new PatchTest.Reading(at(DAY.plusDays(9)), PatchTestOutcome.REACTED, "darker");
		this.fixture
			.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST),
					new PatchTestRead(COURSE, PATCH_TEST.patchTestId(), first))
			.when(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), second))
			.expectEvents(new PatchTestRead(COURSE, PATCH_TEST.patchTestId(), second));
	}

	@Test
	void a_patch_test_is_not_read_before_it_was_made() {
		this.fixture.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST))
			.when(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(),
					new PatchTest.Reading(at(DAY.minusDays(1)), PatchTestOutcome.CLEAR, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.readAt"));
	}

	@Test
	void a_patch_test_recorded_by_mistake_is_withdrawn_and_counts_no_more() {
		this.fixture
			.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST),
					new PatchTestRetracted(COURSE, PATCH_TEST.patchTestId(), null, "other client"))
			.when(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(),
					new PatchTest.Reading(at(DAY.plusDays(2)), PatchTestOutcome.CLEAR, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_reading_is_withdrawn_and_its_time_is_free_for_another_result() {
		PatchTest.Reading wrong = new PatchTest.Reading(at(DAY.plusDays(2)), PatchTestOutcome.CLEAR, null);
		PatchTest.Reading right = new PatchTest.Reading(wrong.readAt(), PatchTestOutcome.REACTED, null);
		PatchTestRetracted withdrawn = new PatchTestRetracted(COURSE, PATCH_TEST.patchTestId(), wrong.readAt(),
				"wrong spots");
		this.fixture
			.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST),
					new PatchTestRead(COURSE, PATCH_TEST.patchTestId(), wrong))
			.when(new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), wrong.readAt(), "wrong spots"))
			.expectEvents(withdrawn);
		this.fixture
			.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST),
					new PatchTestRead(COURSE, PATCH_TEST.patchTestId(), wrong), withdrawn)
			.when(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), right))
			.expectEvents(new PatchTestRead(COURSE, PATCH_TEST.patchTestId(), right));
	}

	@Test
	void a_reading_that_is_not_there_is_not_withdrawn() {
		this.fixture.given(opened(), new PatchTestRecorded(COURSE, PATCH_TEST))
			.when(new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), at(DAY.plusDays(2)), "wrong spots"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void an_unknown_patch_test_is_not_found() {
		this.fixture.given(opened())
			.when(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(),
					new PatchTest.Reading(at(DAY), PatchTestOutcome.CLEAR, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

}
