package com.fadeline.command.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.patchTest;
import static com.fadeline.command.Examples.preparation;
import static com.fadeline.command.Examples.prepared;
import static com.fadeline.command.Examples.reaction;
import static com.fadeline.command.Examples.saline;

/** A command that comes again changes nothing and is answered as the first was. */
class RepeatTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Instant AT = at(DAY);

	private static final Booking BOOKING = booking(SITTING, DAY, "CROWN");

	private static final Fading FADING = fading(7, DAY, 20);

	private static final Reaction REACTION = reaction(8, DAY);

	private static final PatchTest PATCH_TEST = patchTest(9, OPENED_ON);

	/** Sequence of the last event before the first command. */
	private static final int PREPARED = preparation().size();

	private static final ScheduleLaserSitting SCHEDULE = new ScheduleLaserSitting(COURSE, BOOKING, List.of());

	private static final RecordLaserSitting RECORD = new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"),
			List.of());

	private static final RecordConsent CONSENT = new RecordConsent(COURSE,
			new Consent(ConsentKind.PHOTOGRAPHY, "v3", AT));

	private static final SignConsents SIGN = new SignConsents(COURSE,
			List.of(Examples.signed(74, ConsentTopic.LASER, AT, null)));

	private static final DiscontinueCourse DISCONTINUE = new DiscontinueCourse(COURSE, "moved away");

	private static final RecordEarlierSittings EARLIER = new RecordEarlierSittings(COURSE, Examples.earlier(19),
			history(Examples.earlier(19).toString(), "2020-01-01"));

	private static final SendMessage ASKED = new SendMessage(COURSE,
			ClientMessage.question(new MessageId(id(30)), "May I swim?"));

	private static final JoinWaitingList JOIN = new JoinWaitingList(COURSE, new WaitingListEntry(
			new WaitingListEntryId(id(31)), DAY, DAY.plusYears(9), List.of(), null, null, false, "a wedding"));

	private static final RecordConsent PHOTOGRAPHY = new RecordConsent(COURSE,
			new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", at(Examples.PREPARED_ON)));

	private static final AddPhoto PHOTO = new AddPhoto(COURSE, Examples.photo(33, PhotoCategory.CLINICAL));

	private static final Booking EARLIER_TIME = Examples.booking(SITTING, Examples.TODAY.plusDays(3), "CROWN");

	private static final OfferEarlierTime OFFER = new OfferEarlierTime(COURSE,
			new TimeOffer(new OfferId(id(32)), Method.LASER, EARLIER_TIME, EARLIER_TIME.startsAt()));

	/** Commands that go before, the command, and what it is about. */
	static Stream<Arguments> commands() {
		return Stream.of(row(COURSE.value(), new ReviseAssessment(COURSE, Assessment.UNKNOWN)),
				row(COURSE.value(), CONSENT),
				row(COURSE.value(), new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY), CONSENT),
				row(COURSE.value(), SIGN),
				row(COURSE.value(), new VoidConsent(COURSE, CONSENT.consent(), "typo"), CONSENT),
				row(id(74), new ExplainConsent(COURSE, new FileId(id(74)), Examples.OPERATOR, AT), SIGN),
				row(COURSE.value(), new RecordScreening(COURSE, screening())),
				row(id(9), new RecordPatchTest(COURSE, PATCH_TEST)),
				row(id(9), new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.CLEAR)),
						new RecordPatchTest(COURSE, PATCH_TEST)),
				row(COURSE.value(), new RetractScreening(COURSE, at(DAY), "other client"),
						new RecordScreening(COURSE,
								new Screening(at(DAY), List.of(Screening.Answer.no(ScreeningItem.EPILEPSY))))),
				row(COURSE.value(), new AddZone(COURSE, "LEFT_EYEBROW")),
				row(COURSE.value(), new RetractZone(COURSE, "LEFT_EYEBROW", "other course"),
						new AddZone(COURSE, "LEFT_EYEBROW")),
				row(COURSE.value(), new RetractExtension(COURSE, 12, "other course"),
						new ExtendCourse(COURSE, 12, "dense ink")),
				row(id(9), new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), null, "other client"),
						new RecordPatchTest(COURSE, PATCH_TEST)),
				row(id(9),
						new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.CLEAR).readAt(),
								"wrong spots"),
						new RecordPatchTest(COURSE, PATCH_TEST),
						new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.CLEAR))),
				row(SITTING.value(), SCHEDULE),
				row(SITTING.value(), new ScheduleSalineSession(COURSE, BOOKING, List.of())),
				row(SITTING.value(), move(DAY.plusDays(3)), SCHEDULE), row(SITTING.value(), rebook(), SCHEDULE),
				row(SITTING.value(), new CancelSitting(COURSE, SITTING, "ill"), SCHEDULE),
				row(SITTING.value(), new RecordNoShow(COURSE, SITTING), SCHEDULE), row(SITTING.value(), RECORD),
				row(SITTING.value(), new RecordSalineSession(COURSE, SITTING, saline(DAY, "CROWN"), List.of()),
						SCHEDULE),
				row(SITTING.value(), amend("wrong zone", "FRONTAL_HAIRLINE"), RECORD),
				row(SITTING.value(), new RetractSitting(COURSE, SITTING, "other client"), RECORD),
				row(COURSE.value(), new AmendAssessment(COURSE, Assessment.UNKNOWN, "other sheet")),
				row(id(7), new LogFading(COURSE, FADING)),
				row(id(7), new AmendFading(COURSE, fading(7, DAY, 30), "typo"), new LogFading(COURSE, FADING)),
				row(id(7), new RetractFading(COURSE, FADING.fadingId(), "other client"), new LogFading(COURSE, FADING)),
				row(id(8), new ReportReaction(COURSE, REACTION)),
				row(id(8), new AmendReaction(COURSE, reaction(8, DAY.plusDays(1)), "typo"),
						new ReportReaction(COURSE, REACTION)),
				row(id(8), new RetractReaction(COURSE, REACTION.reactionId(), "other client"),
						new ReportReaction(COURSE, REACTION)),
				row(id(8), new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), "healed"),
						new ReportReaction(COURSE, REACTION)),
				row(id(8),
						new RetractReactionEntry(COURSE, REACTION.reactionId(),
								ReactionEntry.endedAt(at(DAY.plusDays(9))), "other client"),
						new ReportReaction(COURSE, REACTION),
						new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), "healed")),
				row(id(30), ASKED), row(id(30), new AnswerMessage(COURSE, new MessageId(id(30)), "Yes"), ASKED),
				row(id(31), JOIN), row(id(31), new LeaveWaitingList(COURSE, new WaitingListEntryId(id(31))), JOIN),
				row(id(33), PHOTO, PHOTOGRAPHY),
				row(id(33), new RemovePhoto(COURSE, new PhotoId(id(33)), "blurred"), PHOTOGRAPHY, PHOTO),
				row(id(32), OFFER, JOIN),
				row(id(32), new AnswerOffer(COURSE, new OfferId(id(32)), OfferAnswer.DECLINED), JOIN, OFFER),
				row(COURSE.value(), new ExtendCourse(COURSE, 12, "dense ink")),
				row(COURSE.value(), new ImportHistory(COURSE, history("blog", "2020-01-01"))), row(id(19), EARLIER),
				row(id(19), new AmendEarlierSittings(COURSE, history(Examples.earlier(19).toString(), "2021"), "typo"),
						EARLIER),
				row(id(19), new RetractEarlierSittings(COURSE, Examples.earlier(19), null, "other client"), EARLIER),
				row(id(19), new RetractEarlierSittings(COURSE, Examples.earlier(19), 1, "other client"), EARLIER));
	}

	static Stream<Arguments> endings() {
		return Stream.of(row(COURSE.value(), new CompleteCourse(COURSE, CompletionOutcome.CLIENT_SATISFIED, "happy")),
				row(COURSE.value(), DISCONTINUE),
				row(COURSE.value(), new ReopenCourse(COURSE, "is back"), DISCONTINUE));
	}

	@ParameterizedTest
	@MethodSource({ "commands", "endings" })
	void it_is_accepted_the_first_time(CourseCommand command, UUID concerned, List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.when(command)
			.expectResultMessagePayloadMatching(Answers.accepted(PREPARED + before.size() + 1))
			.expectResultMessagePayloadMatching(Answers.about(concerned));
	}

	@ParameterizedTest
	@MethodSource({ "commands", "endings" })
	void it_is_answered_again_even_if_the_sender_knows_less(CourseCommand command, UUID concerned,
			List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.andGivenCommands(command)
			.when(command, Map.of(MetaDataKeys.EXPECTED_SEQUENCE, (long) PREPARED + before.size()))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + before.size() + 1))
			.expectResultMessagePayloadMatching(Answers.about(concerned));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void it_is_answered_again_after_the_course_has_ended(CourseCommand command, UUID concerned,
			List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.andGivenCommands(command, DISCONTINUE)
			.when(command)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + before.size() + 1));
	}

	@ParameterizedTest
	@MethodSource({ "commands", "endings" })
	void it_is_refused_the_first_time_if_the_sender_knows_less(CourseCommand command, UUID concerned,
			List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.when(command, Map.of(MetaDataKeys.EXPECTED_SEQUENCE, 17L))
			.expectNoEvents()
			.expectExceptionDetails(Answers.stale(17, PREPARED + before.size()));
	}

	/** The first command, and another under the same id. */
	static Stream<Arguments> conflicts() {
		return Stream.of(row(new RecordPatchTest(COURSE, patchTest(9, DAY)), new RecordPatchTest(COURSE, PATCH_TEST)),
				row(new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.REACTED)),
						new RecordPatchTest(COURSE, PATCH_TEST),
						new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.CLEAR))),
				row(new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), null, "typing error"),
						new RecordPatchTest(COURSE, PATCH_TEST),
						new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), null, "other client")),
				row(new ScheduleLaserSitting(COURSE, booking(SITTING, DAY, "FRONTAL_HAIRLINE"), List.of()), SCHEDULE),
				row(new ScheduleSalineSession(COURSE, BOOKING, List.of()), SCHEDULE), row(SCHEDULE, RECORD),
				row(new CancelSitting(COURSE, SITTING, "holiday"), SCHEDULE, new CancelSitting(COURSE, SITTING, "ill")),
				row(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "FRONTAL_HAIRLINE"), List.of()), RECORD),
				row(new RecordSalineSession(COURSE, SITTING, saline(DAY, "CROWN"), List.of()), RECORD),
				row(new LogFading(COURSE, fading(7, DAY, 30)), new LogFading(COURSE, FADING)),
				row(new RetractFading(COURSE, FADING.fadingId(), "typing error"), new LogFading(COURSE, FADING),
						new RetractFading(COURSE, FADING.fadingId(), "other client")),
				row(new ReportReaction(COURSE, reaction(8, DAY.plusDays(1))), new ReportReaction(COURSE, REACTION)),
				row(new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(9)), null),
						new ReportReaction(COURSE, REACTION),
						new ResolveReaction(COURSE, REACTION.reactionId(), at(DAY.plusDays(8)), null)));
	}

	@ParameterizedTest
	@MethodSource("conflicts")
	void other_content_under_the_same_id_is_a_conflict(CourseCommand command, UUID concerned,
			List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_booking_is_a_repeat_of_the_first_even_when_it_was_moved() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(SCHEDULE, move(DAY.plusDays(3)))
			.when(SCHEDULE)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void moving_to_where_it_is_changes_nothing() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(SCHEDULE)
			.when(move(DAY))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void a_move_of_a_cancelled_sitting_is_not_taken_for_its_booking() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(SCHEDULE, new CancelSitting(COURSE, SITTING, "ill"))
			.when(move(DAY))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_record_is_a_repeat_of_the_first_even_when_it_was_amended() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(RECORD, amend("wrong zone", "FRONTAL_HAIRLINE"))
			.when(RECORD)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void a_revision_of_the_ink_is_a_repeat_of_the_first_even_when_it_was_amended() {
		ReviseAssessment revise = new ReviseAssessment(COURSE, Assessment.UNKNOWN);
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(revise, new AmendAssessment(COURSE, CARBON, "it was right before"))
			.when(revise)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void an_earlier_amendment_that_comes_again_is_neither_done_nor_taken_for_a_repeat() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(RECORD, amend("wrong zone", "FRONTAL_HAIRLINE"), amend("both", "CROWN"))
			.when(amend("wrong zone", "FRONTAL_HAIRLINE"))
			.expectNoEvents()
			.expectExceptionDetails(Rejection.Conflict.class);
	}

	@Test
	void what_was_amended_can_be_amended_back_for_another_reason() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(RECORD, amend("wrong zone", "FRONTAL_HAIRLINE"), amend("both", "CROWN"))
			.when(amend("wrong zone after all", "FRONTAL_HAIRLINE"))
			.expectResultMessagePayloadMatching(Answers.accepted(PREPARED + 4));
	}

	static Stream<Arguments> amendmentsUndone() {
		LogFading log = new LogFading(COURSE, FADING);
		ReportReaction report = new ReportReaction(COURSE, REACTION);
		return Stream.of(row(new AmendFading(COURSE, fading(7, DAY, 30), "typo"), log,
				new AmendFading(COURSE, fading(7, DAY, 30), "typo"), new AmendFading(COURSE, FADING, "it was right")),
				row(new AmendReaction(COURSE, reaction(8, DAY.plusDays(1)), "typo"), report,
						new AmendReaction(COURSE, reaction(8, DAY.plusDays(1)), "typo"),
						new AmendReaction(COURSE, REACTION, "it was right")),
				row(new AmendAssessment(COURSE, Assessment.UNKNOWN, "other sheet"), CONSENT,
						new AmendAssessment(COURSE, Assessment.UNKNOWN, "other sheet"),
						new AmendAssessment(COURSE, CARBON, "it was right")));
	}

	@ParameterizedTest
	@MethodSource("amendmentsUndone")
	void an_amendment_that_comes_again_does_not_undo_a_later_one(CourseCommand command, UUID concerned,
			List<CourseCommand> before) {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(before)
			.when(command)
			.expectNoEvents()
			.expectExceptionDetails(Rejection.Conflict.class);
	}

	@Test
	void a_correction_of_an_earlier_revision_is_no_repeat_after_a_later_one() {
		AmendAssessment correction = new AmendAssessment(COURSE, CARBON, "other sheet");
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(correction, new ReviseAssessment(COURSE, Assessment.UNKNOWN))
			.when(correction)
			.expectNoEvents()
			.expectExceptionDetails(Rejection.Conflict.class);
	}

	@Test
	void a_fading_is_a_repeat_even_when_it_was_retracted() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new LogFading(COURSE, FADING),
					new RetractFading(COURSE, FADING.fadingId(), "other client"))
			.when(new LogFading(COURSE, FADING))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void a_reading_of_a_patch_test_is_a_repeat_even_when_it_was_retracted() {
		ReadPatchTest read = new ReadPatchTest(COURSE, PATCH_TEST.patchTestId(), reading(PatchTestOutcome.CLEAR));
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new RecordPatchTest(COURSE, PATCH_TEST), read,
					new RetractPatchTest(COURSE, PATCH_TEST.patchTestId(), read.reading().readAt(), "wrong spots"))
			.when(read)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 2));
	}

	@Test
	void a_withdrawn_consent_is_not_given_again_by_its_repeat() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(CONSENT, new WithdrawConsent(COURSE, ConsentKind.PHOTOGRAPHY))
			.when(CONSENT)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(PREPARED + 1));
	}

	@Test
	void a_course_can_end_the_same_way_twice_if_it_was_reopened_between() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(DISCONTINUE, new ReopenCourse(COURSE, "is back"))
			.when(DISCONTINUE)
			.expectResultMessagePayloadMatching(Answers.accepted(PREPARED + 3));
	}

	private static Arguments row(CourseCommand command, CourseCommand... before) {
		return row(COURSE.value(), command, before);
	}

	private static Arguments row(UUID concerned, CourseCommand command, CourseCommand... before) {
		return Arguments.of(command, concerned, List.of(before));
	}

	private static RescheduleSitting move(LocalDate day) {
		return new RescheduleSitting(COURSE, SITTING, at(day), Duration.ofMinutes(45), List.of());
	}

	private static RebookSitting rebook() {
		return new RebookSitting(COURSE, Method.SALINE, booking(SITTING, DAY.plusDays(3), "CROWN"), List.of());
	}

	private static AmendSitting amend(String reason, String zone) {
		return new AmendSitting(COURSE, SITTING, laser(DAY, zone), reason, List.of());
	}

	private static PatchTest.Reading reading(PatchTestOutcome outcome) {
		return new PatchTest.Reading(AT, outcome, null);
	}

	private static Screening screening() {
		return new Screening(AT, List.of(Screening.Answer.no(ScreeningItem.EPILEPSY)));
	}

}
