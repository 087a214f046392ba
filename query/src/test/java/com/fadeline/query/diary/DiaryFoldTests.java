package com.fadeline.query.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.projection.EventMeta;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.CourseEventFixtures.booked;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class DiaryFoldTests {

	private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");

	private static final String TEN = "2026-02-02T10:00:00Z";

	private static final CourseEvent BOOKED = booked(1, TEN, "CROWN");

	@Test
	void a_booked_sitting_takes_its_time() {
		assertThat(diary(BOOKED).taken()).isEqualTo("{[2026-02-02T10:00:00Z,2026-02-02T10:45:00Z]}");
		assertThat(shown(BOOKED)).singleElement()
			.isEqualTo(new DiaryEntry(sitting(1), COURSE, CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC,
					Method.LASER, List.of("CROWN"), Instant.parse(TEN), Instant.parse("2026-02-02T10:45:00Z"),
					CourseEventFixtures.OPERATOR, null, SittingStatus.SCHEDULED, List.of()));
	}

	@Test
	void a_moved_sitting_is_at_its_new_time_alone() {
		CourseEvent moved = new SittingRescheduled(COURSE, sitting(1), Instant.parse("2026-02-03T11:00:00Z"),
				Duration.ofMinutes(30), List.of());

		assertThat(diary(BOOKED, moved).taken()).isEqualTo("{[2026-02-03T11:00:00Z,2026-02-03T11:30:00Z]}");
	}

	@Test
	void a_changed_sitting_is_shown_as_it_was_changed_to() {
		OperatorId sam = new OperatorId(new UUID(5, 9));
		Booking changed = new Booking(sitting(1), List.of("SCAR"), Instant.parse("2026-02-03T11:00:00Z"),
				Duration.ofMinutes(30), sam, null);

		assertThat(shown(BOOKED, new SittingRebooked(COURSE, Method.SALINE, changed, List.of()))).singleElement()
			.isEqualTo(new DiaryEntry(sitting(1), COURSE, CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC,
					Method.SALINE, List.of("SCAR"), changed.startsAt(), changed.endsAt(), sam, null,
					SittingStatus.SCHEDULED, List.of()));
	}

	@Test
	void a_cancelled_sitting_is_not_shown_unless_it_took_place_after_all() {
		CourseEvent cancelled = new SittingCancelled(COURSE, sitting(1), "ill");

		assertThat(shown(BOOKED, cancelled)).isEmpty();
		assertThat(diary(BOOKED, cancelled).taken()).isEqualTo("{}");
		assertThat(shown(BOOKED, cancelled, lasered(1, TEN, "CROWN"))).extracting(DiaryEntry::status)
			.containsExactly(SittingStatus.RECORDED);
	}

	@Test
	void a_missed_sitting_is_shown_as_such() {
		assertThat(shown(BOOKED, new NoShowRecorded(COURSE, sitting(1)))).extracting(DiaryEntry::status)
			.containsExactly(SittingStatus.NO_SHOW);
	}

	@Test
	void a_recorded_sitting_is_shown_when_it_was_done_for_as_long_as_it_was_booked() {
		assertThat(shown(BOOKED, lasered(1, "2026-02-02T10:10:00Z", "CROWN"))).singleElement()
			.returns(Instant.parse("2026-02-02T10:55:00Z"), DiaryEntry::endsAt);
		assertThat(shown(BOOKED, lasered(1, TEN, "CROWN"),
				new SittingAmended(COURSE, sitting(1), CourseEventFixtures.laser("2026-02-02T09:00:00Z", "CROWN"),
						"wrong time", List.of())))
			.singleElement()
			.returns(Instant.parse("2026-02-02T09:00:00Z"), DiaryEntry::startsAt);
	}

	@Test
	void of_a_walk_in_only_the_start_is_known() {
		assertThat(shown(lasered(1, TEN, "CROWN"))).singleElement()
			.returns(Instant.parse(TEN), DiaryEntry::startsAt)
			.returns(null, DiaryEntry::endsAt);
		assertThat(diary(lasered(1, TEN, "CROWN")).taken()).isEqualTo("{[2026-02-02T10:00:00Z,2026-02-02T10:00:00Z]}");
	}

	@Test
	void a_sitting_that_was_recorded_by_mistake_is_not_shown() {
		assertThat(shown(lasered(1, TEN, "CROWN"), new SittingRetracted(COURSE, sitting(1), "other client"))).isEmpty();
	}

	@Test
	void a_time_is_free_again_once_its_sitting_is_cancelled_missed_or_moved_away() {
		assertThat(diary(BOOKED).freed()).isEmpty();
		for (CourseEvent gone : List.of(new SittingCancelled(COURSE, sitting(1), "ill"),
				new NoShowRecorded(COURSE, sitting(1)), new SittingRescheduled(COURSE, sitting(1),
						Instant.parse("2026-02-03T11:00:00Z"), Duration.ofMinutes(30), List.of()))) {
			assertThat(diary(BOOKED, gone).freedTimes()).isEqualTo("{[2026-02-02T10:00:00Z,2026-02-02T10:45:00Z)}");
		}
	}

	@Test
	void a_sitting_that_keeps_some_of_its_time_frees_none() {
		Booking colleague = new Booking(sitting(1), List.of("CROWN"), Instant.parse(TEN), Duration.ofMinutes(45),
				new OperatorId(new UUID(5, 9)), null);

		assertThat(diary(BOOKED, new SittingRebooked(COURSE, Method.LASER, colleague, List.of())).freed()).isEmpty();
		assertThat(diary(BOOKED, new SittingRescheduled(COURSE, sitting(1), Instant.parse("2026-02-02T10:15:00Z"),
				Duration.ofMinutes(45), List.of()))
			.freed()).isEmpty();
	}

	@Test
	void a_course_waits_until_it_leaves_accepts_or_is_treated() {
		WaitingListEntry entry = new WaitingListEntry(new WaitingListEntryId(new UUID(7, 1)), LocalDate.EPOCH,
				LocalDate.EPOCH, List.of(), null, null, false, null);
		WaitingListEntry otherwise = new WaitingListEntry(new WaitingListEntryId(new UUID(7, 2)), LocalDate.EPOCH,
				LocalDate.MAX, List.of(), null, null, true, null);
		TimeOffer offer = new TimeOffer(new OfferId(new UUID(7, 3)), Method.LASER, booked(1, TEN, "CROWN").booking(),
				Instant.MAX);
		CourseEvent joined = new WaitingListJoined(COURSE, entry);
		CourseEvent offered = new EarlierTimeOffered(COURSE, offer);

		CourseDiary waits = diary(BOOKED, joined, offered, new WaitingListJoined(COURSE, otherwise));
		assertThat(waits.waiting())
			.isEqualTo(new WaitingView(otherwise, NOW, List.of(new WaitingView.Offered(offer, null))));
		assertThat(waits.booked()).map(DiaryEntry::sittingId).contains(sitting(1));
		assertThat(waits.waiting().open(NOW)).isEqualTo(offer);

		CourseDiary declined = diary(BOOKED, joined, offered,
				new EarlierTimeAnswered(COURSE, offer.offerId(), OfferAnswer.DECLINED));
		assertThat(declined.waiting().open(NOW)).isNull();
		assertThat(
				diary(BOOKED, joined, offered, new EarlierTimeAnswered(COURSE, offer.offerId(), OfferAnswer.ACCEPTED))
					.waiting())
			.isNull();
		assertThat(diary(BOOKED, joined, new WaitingListLeft(COURSE, entry.entryId())).waiting()).isNull();
		assertThat(diary(BOOKED, joined, lasered(1, TEN, "CROWN")).waiting()).isNull();
	}

	private static List<DiaryEntry> shown(CourseEvent... events) {
		return diary(events).shown().toList();
	}

	private static CourseDiary diary(CourseEvent... events) {
		CourseDiary diary = CourseEventFixtures.fold(new DiaryFold(), NOW, CourseEventFixtures.opened());
		for (int i = 0; i < events.length; i++) {
			diary = new DiaryFold().apply(diary, events[i],
					new EventMeta(CourseEventFixtures.message(i + 1, NOW, events[i])));
		}
		return diary;
	}

}
