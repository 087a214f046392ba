package com.fadeline.command.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.id.SittingId;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;
import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTests {

	private static final Duration SETTLE = Duration.ofMinutes(5);

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Instant END = booking(SITTING, DAY, "CROWN").endsAt();

	private static final CourseEvent BOOKED = new LaserSittingScheduled(COURSE, booking(SITTING, DAY, "CROWN"),
			List.of());

	private static final CourseEvent DONE = new LaserSittingRecorded(COURSE, SITTING, 1, laser(DAY, "CROWN"),
			List.of());

	private static final CourseEvent SEEN = new FadingLogged(COURSE, fading(7, DAY.plusDays(30), 20), List.of());

	private final Map<String, Change> changes = new TreeMap<>();

	private final Deadlines processor = new Deadlines(new MapTimetable(), new DeadlineProperties(Duration.ofHours(24),
			Duration.ofDays(28), Duration.ofDays(120), SETTLE, Duration.ofSeconds(10)));

	@Test
	void a_booked_sitting_is_to_be_recorded_within_a_day_of_its_end() {
		recorded(OPENED_ON, BOOKED);

		assertThat(deadline(ReminderKind.SITTING_NOT_RECORDED, SITTING))
			.isEqualTo(new Reminder(ReminderKind.SITTING_NOT_RECORDED, SITTING, END, END.plus(Duration.ofHours(24))));
		assertThat(time(ReminderKind.SITTING_NOT_RECORDED, SITTING)).isEqualTo(END.plus(Duration.ofHours(24)));
	}

	@Test
	void a_moved_sitting_has_one_deadline_and_a_cancelled_or_recorded_one_has_none() {
		Instant later = at(DAY.plusDays(7));
		recorded(OPENED_ON, BOOKED);

		recorded(OPENED_ON, new SittingRescheduled(COURSE, SITTING, later, Duration.ofMinutes(30), List.of()));
		assertThat(deadline(ReminderKind.SITTING_NOT_RECORDED, SITTING).since())
			.isEqualTo(later.plus(Duration.ofMinutes(30)));

		recorded(OPENED_ON, new SittingCancelled(COURSE, SITTING, "ill"));
		assertThat(kinds()).containsExactly("DORMANT");

		recorded(OPENED_ON, BOOKED);
		recorded(DAY, DONE);
		assertThat(kinds()).doesNotContain("SITTING_NOT_RECORDED");
	}

	@Test
	void four_weeks_after_a_sitting_its_fading_is_to_be_read() {
		recorded(DAY, DONE);
		assertThat(deadline(ReminderKind.FADING_CHECK_DUE, SITTING).dueAt()).isEqualTo(at(DAY.plusDays(28)));

		recorded(DAY.plusDays(2),
				new SittingAmended(COURSE, SITTING, laser(DAY.plusDays(1), "CROWN"), "wrong day", List.of()));
		assertThat(deadline(ReminderKind.FADING_CHECK_DUE, SITTING).dueAt()).isEqualTo(at(DAY.plusDays(29)));

		recorded(DAY.plusDays(3), new SittingRetracted(COURSE, SITTING, "other client"));
		assertThat(kinds()).containsExactly("DORMANT");
	}

	@Test
	void a_course_is_dormant_so_long_after_its_last_activity_whatever_is_recorded_late() {
		recorded(DAY.plusDays(30), SEEN);
		recorded(DAY.plusDays(40), DONE);

		assertThat(deadline(ReminderKind.DORMANT, null).since()).isEqualTo(at(DAY.plusDays(30)));
		assertThat(time(ReminderKind.DORMANT, null)).isEqualTo(at(DAY.plusDays(30)).plus(Duration.ofDays(120)));
	}

	@Test
	void a_reminder_keeps_no_course_awake() {
		recorded(DAY, DONE);
		recorded(DAY.plusDays(50), new ReminderRaised(COURSE, deadline(ReminderKind.FADING_CHECK_DUE, SITTING)));

		assertThat(deadline(ReminderKind.DORMANT, null).since()).isEqualTo(at(DAY));
	}

	@Test
	void a_course_that_has_ended_does_not_become_dormant() {
		recorded(DAY, opened());
		recorded(DAY, new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED, null));

		assertThat(kinds()).isEmpty();
	}

	@Test
	void after_an_observation_it_is_seen_whether_it_goes_on() {
		recorded(DAY.plusDays(30), SEEN);

		assertThat(deadline(ReminderKind.PLATEAU, null).since()).isEqualTo(at(DAY.plusDays(30)));
	}

	@Test
	void what_is_recorded_of_the_past_waits_a_little_for_what_follows() {
		recorded(DAY.plusYears(2), BOOKED);

		assertThat(time(ReminderKind.SITTING_NOT_RECORDED, SITTING)).isEqualTo(at(DAY.plusYears(2)).plus(SETTLE));
	}

	private void recorded(LocalDate day, CourseEvent event) {
		this.processor.on(event, 1, at(day));
		Map<String, Change> once = Map.copyOf(this.changes);
		this.processor.on(event, 1, at(day));
		assertThat(this.changes).as("the same event twice").isEqualTo(once);
	}

	private Reminder deadline(ReminderKind kind, @Nullable SittingId sitting) {
		return put(kind, sitting).deadline().reminder();
	}

	private Instant time(ReminderKind kind, @Nullable SittingId sitting) {
		return put(kind, sitting).at();
	}

	private Change.Put put(ReminderKind kind, @Nullable SittingId sitting) {
		return (Change.Put) this.changes.get(Deadline.name(kind, COURSE, sitting));
	}

	private List<String> kinds() {
		return this.changes.entrySet()
			.stream()
			.filter((change) -> change.getValue() instanceof Change.Put)
			.map((change) -> change.getKey().substring(0, change.getKey().indexOf('/')))
			.toList();
	}

	private final class MapTimetable implements DeadlineSchedule {

		@Override
		public void put(Deadline deadline, Instant at) {
			change(deadline.name(), new Change.Put(deadline, at, false));
		}

		@Override
		public void putIfLater(Deadline deadline, Instant at) {
			change(deadline.name(), new Change.Put(deadline, at, true));
		}

		@Override
		public void remove(String name) {
			change(name, new Change.Removed());
		}

		private void change(String name, Change change) {
			DeadlinesTests.this.changes.merge(name, change, Change::then);
		}

	}

}
