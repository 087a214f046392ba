package com.fadeline.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.id.MessageId;
import com.fadeline.command.Answers;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.prepared;

class CorrespondenceTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	private static final MessageId MESSAGE = new MessageId(id(30));

	private static final ClientMessage QUESTION = ClientMessage.question(MESSAGE, "May I swim?");

	private static final LaserSittingScheduled BOOKED = new LaserSittingScheduled(COURSE,
			booking(SITTING, DAY, "CROWN"), List.of());

	private static final Instant STARTS = BOOKED.booking().startsAt();

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_client_asks_and_the_clinic_answers() {
		this.fixture.given(prepared())
			.when(new SendMessage(COURSE, QUESTION))
			.expectEvents(new ClientMessageSent(COURSE, QUESTION));
		CourseFixtures.fixture()
			.given(prepared(new ClientMessageSent(COURSE, QUESTION)))
			.when(new AnswerMessage(COURSE, MESSAGE, "Yes"))
			.expectEvents(new ClientMessageAnswered(COURSE, MESSAGE, "Yes"));
	}

	@Test
	void a_question_has_words() {
		this.fixture.given(prepared())
			.when(new SendMessage(COURSE, ClientMessage.question(MESSAGE, " ")))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.text"));
	}

	@Test
	void a_booked_sitting_is_confirmed_at_its_time() {
		ClientMessage confirmed = about(MessageKind.CONFIRMATION, STARTS);
		this.fixture.given(prepared(BOOKED))
			.when(new SendMessage(COURSE, confirmed))
			.expectEvents(new ClientMessageSent(COURSE, confirmed));
	}

	@Test
	void what_was_moved_meanwhile_is_not_confirmed() {
		this.fixture.given(prepared(BOOKED))
			.when(new SendMessage(COURSE, about(MessageKind.CONFIRMATION, at(DAY.plusDays(1)))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void only_a_booked_sitting_can_be_asked_to_move() {
		this.fixture.given(prepared(BOOKED, new SittingCancelled(COURSE, SITTING, "ill")))
			.when(new SendMessage(COURSE, about(MessageKind.MOVE, STARTS)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared())
			.when(new SendMessage(COURSE, new ClientMessage(MESSAGE, MessageKind.MOVE, null, null, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void what_was_never_asked_is_not_answered() {
		this.fixture.given(prepared())
			.when(new AnswerMessage(COURSE, MESSAGE, "Yes"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_question_is_taken_after_the_end() {
		this.fixture.given(prepared(new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED, null)))
			.when(new SendMessage(COURSE, QUESTION))
			.expectEvents(new ClientMessageSent(COURSE, QUESTION));
	}

	private static ClientMessage about(MessageKind kind, Instant startsAt) {
		return new ClientMessage(MESSAGE, kind, SITTING, startsAt, null);
	}

}
