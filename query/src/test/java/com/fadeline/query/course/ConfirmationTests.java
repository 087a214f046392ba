package com.fadeline.query.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationTests {

	private static final String BOOKED = "2026-02-02T10:00:00Z";

	private static final CourseEvent CONFIRMED = said(1, MessageKind.CONFIRMATION);

	private static final CourseEvent MOVE_ASKED = said(2, MessageKind.MOVE);

	@Test
	void an_appointment_is_confirmed_until_it_is_moved() {
		assertThat(confirmed()).isFalse();
		assertThat(confirmed(CONFIRMED)).isTrue();
		assertThat(confirmed(CONFIRMED, new SittingRescheduled(COURSE, CourseEventFixtures.sitting(1),
				Instant.parse("2026-02-03T10:00:00Z"), Duration.ofMinutes(30), List.of())))
			.isFalse();
	}

	@Test
	void asking_for_another_time_ends_a_confirmation_whatever_is_answered() {
		CourseEvent answered = new ClientMessageAnswered(COURSE, new MessageId(new UUID(0, 2)), "Sorry, we are full");

		assertThat(confirmed(CONFIRMED, MOVE_ASKED)).isFalse();
		assertThat(confirmed(CONFIRMED, MOVE_ASKED, answered)).isFalse();
		assertThat(confirmed(CONFIRMED, MOVE_ASKED, answered, said(3, MessageKind.CONFIRMATION))).isTrue();
	}

	@Test
	void accepting_an_offered_time_confirms_it() {
		Booking earlier = CourseEventFixtures.booked(1, "2026-01-20T10:00:00Z", "CROWN").booking();
		OfferId offer = new OfferId(new UUID(0, 9));
		LocalDate day = LocalDate.of(2026, 1, 10);
		CourseEvent joined = new WaitingListJoined(COURSE, new WaitingListEntry(new WaitingListEntryId(new UUID(0, 8)),
				day, day.plusDays(20), List.of(), null, null, false, null));
		CourseEvent offered = new EarlierTimeOffered(COURSE,
				new TimeOffer(offer, Method.LASER, earlier, earlier.startsAt()));
		CourseEvent moved = new SittingRebooked(COURSE, Method.LASER, earlier, List.of());

		assertThat(confirmed(joined, offered, moved, new EarlierTimeAnswered(COURSE, offer, OfferAnswer.ACCEPTED)))
			.isTrue();
		assertThat(confirmed(joined, offered, new EarlierTimeAnswered(COURSE, offer, OfferAnswer.DECLINED))).isFalse();
	}

	private static CourseEvent said(int id, MessageKind kind) {
		return new ClientMessageSent(COURSE, new ClientMessage(new MessageId(new UUID(0, id)), kind,
				CourseEventFixtures.sitting(1), Instant.parse(BOOKED), null));
	}

	private static boolean confirmed(CourseEvent... later) {
		CourseEvent[] events = new CourseEvent[later.length + 2];
		events[0] = CourseEventFixtures.opened();
		events[1] = CourseEventFixtures.booked(1, BOOKED, "CROWN");
		System.arraycopy(later, 0, events, 2, later.length);
		CourseView course = CourseEventFixtures.fold(new CourseViewFold(), Instant.parse("2026-01-01T12:00:00Z"),
				events);
		return course.confirmed(course.sittings().getLast());
	}

}
