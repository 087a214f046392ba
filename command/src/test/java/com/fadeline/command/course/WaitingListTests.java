package com.fadeline.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.Refusal;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.command.Answers;
import com.fadeline.command.diary.Reservations;
import com.fadeline.command.rules.DiaryClash;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.prepared;

class WaitingListTests {

	private static final LocalDate DAY = TODAY.plusDays(9);

	private static final WaitingListEntry ENTRY = entry(31, TODAY, DAY);

	private static final WaitingListJoined JOINED = new WaitingListJoined(COURSE, ENTRY);

	private static final LaserSittingScheduled BOOKED = new LaserSittingScheduled(COURSE,
			booking(SITTING, DAY, "CROWN"), List.of());

	private static final OfferId OFFER = new OfferId(id(32));

	private static final TimeOffer OFFERED = offer(SITTING, TODAY.plusDays(3));

	private static final EarlierTimeOffered IS_OFFERED = new EarlierTimeOffered(COURSE, OFFERED);

	private static final AnswerOffer ACCEPT = new AnswerOffer(COURSE, OFFER, OfferAnswer.ACCEPTED);

	private static final Reservations TAKEN = (course, client, booking) -> {
		throw Refusal.conflict("taken",
				DiaryClash.finding("OPERATOR", OPERATOR.value(), booking.startsAt(), booking.endsAt()));
	};

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_course_joins_and_leaves() {
		this.fixture.given(prepared(BOOKED)).when(new JoinWaitingList(COURSE, ENTRY)).expectEvents(JOINED);
		CourseFixtures.fixture()
			.given(prepared(BOOKED, JOINED))
			.when(new LeaveWaitingList(COURSE, ENTRY.entryId()))
			.expectEvents(new WaitingListLeft(COURSE, ENTRY.entryId()));
	}

	@Test
	void a_wish_ends_no_earlier_than_it_begins() {
		this.fixture.given(prepared(BOOKED))
			.when(new JoinWaitingList(COURSE, entry(31, DAY, DAY.minusDays(1))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.until"));
	}

	@Test
	void a_wish_for_an_earlier_day_does_not_begin_after_the_appointment() {
		this.fixture.given(prepared(BOOKED))
			.when(new JoinWaitingList(COURSE, entry(31, DAY.plusDays(1), DAY.plusDays(30))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.from"));
		CourseFixtures.fixture()
			.given(prepared(BOOKED))
			.when(new JoinWaitingList(COURSE, entry(31, DAY, DAY.plusDays(30))))
			.expectEvents(new WaitingListJoined(COURSE, entry(31, DAY, DAY.plusDays(30))));
	}

	@Test
	void only_who_waits_is_offered_a_time() {
		this.fixture.given(prepared(BOOKED))
			.when(new OfferEarlierTime(COURSE, OFFERED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared(BOOKED, JOINED))
			.when(new OfferEarlierTime(COURSE, OFFERED))
			.expectEvents(IS_OFFERED);
	}

	@Test
	void a_time_is_offered_for_the_sitting_that_is_booked() {
		this.fixture.given(prepared(BOOKED, JOINED))
			.when(new OfferEarlierTime(COURSE, offer(new SittingId(id(40)), TODAY.plusDays(3))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void an_offer_is_answered_before_the_sitting_starts() {
		TimeOffer late = new TimeOffer(OFFER, Method.LASER, OFFERED.booking(),
				OFFERED.booking().startsAt().plusSeconds(1));
		this.fixture.given(prepared(BOOKED, JOINED))
			.when(new OfferEarlierTime(COURSE, late))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.validUntil"));
	}

	@Test
	void accepting_moves_the_booked_sitting_there_in_one_step() {
		this.fixture.given(prepared(BOOKED, JOINED, IS_OFFERED))
			.when(ACCEPT)
			.expectEvents(new SittingRebooked(COURSE, Method.LASER, OFFERED.booking(), List.of()),
					new EarlierTimeAnswered(COURSE, OFFER, OfferAnswer.ACCEPTED));
	}

	@Test
	void accepting_books_a_sitting_where_none_is_booked() {
		TimeOffer fresh = offer(new SittingId(id(40)), TODAY.plusDays(3));
		this.fixture.given(prepared(JOINED, new EarlierTimeOffered(COURSE, fresh)))
			.when(ACCEPT)
			.expectEvents(new LaserSittingScheduled(COURSE, fresh.booking(), List.of()),
					new EarlierTimeAnswered(COURSE, OFFER, OfferAnswer.ACCEPTED));
	}

	@Test
	void what_was_taken_meanwhile_is_not_booked_twice() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared(BOOKED, JOINED, IS_OFFERED))
			.when(ACCEPT)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("diary.clash"));
	}

	@Test
	void while_a_reaction_waits_to_be_assessed_nothing_is_offered_or_accepted() {
		ReactionReported reported = new ReactionReported(COURSE, new Reaction(new ReactionId(id(8)),
				ReactionKind.INFECTION, 4, at(TODAY.minusDays(1)), null, List.of(), null, null, Observer.CLIENT));
		this.fixture.given(prepared(BOOKED, JOINED, reported))
			.when(new OfferEarlierTime(COURSE, OFFERED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("reaction.unassessed", "reaction.unassessed"));
		CourseFixtures.fixture()
			.given(prepared(BOOKED, JOINED, IS_OFFERED, reported))
			.when(ACCEPT)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("reaction.unassessed", "reaction.unassessed"));
	}

	@Test
	void an_offer_runs_out() {
		Instant past = Instant.EPOCH;
		this.fixture
			.given(prepared(BOOKED, JOINED,
					new EarlierTimeOffered(COURSE, new TimeOffer(OFFER, Method.LASER, OFFERED.booking(), past))))
			.when(ACCEPT)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void an_offer_that_was_declined_or_replaced_cannot_be_accepted() {
		this.fixture
			.given(prepared(BOOKED, JOINED, IS_OFFERED,
					new EarlierTimeOffered(COURSE,
							new TimeOffer(new OfferId(id(33)), Method.LASER, OFFERED.booking(), OFFERED.validUntil()))))
			.when(ACCEPT)
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		CourseFixtures.fixture()
			.given(prepared(BOOKED, JOINED, IS_OFFERED))
			.when(new AnswerOffer(COURSE, OFFER, OfferAnswer.DECLINED))
			.expectEvents(new EarlierTimeAnswered(COURSE, OFFER, OfferAnswer.DECLINED));
	}

	private static WaitingListEntry entry(int id, LocalDate from, LocalDate until) {
		return new WaitingListEntry(new WaitingListEntryId(id(id)), from, until, List.of(), null, null, false, null);
	}

	private static TimeOffer offer(SittingId sitting, LocalDate day) {
		return new TimeOffer(OFFER, Method.LASER, booking(sitting, day, "CROWN"),
				booking(sitting, day, "CROWN").startsAt());
	}

}
