package com.fadeline.query.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.query.report.facts.CourseExit;
import org.junit.jupiter.api.Test;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.CourseEventFixtures.faded;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;

class CourseExitTests {

	private static final CourseEvent FIRST = lasered(1, "2026-01-10T10:00:00Z");

	private static final CourseEvent SECOND = lasered(2, "2026-03-10T10:00:00Z");

	private static final CourseEvent SEEN = faded(1, "2026-05-20T10:00:00Z", 60, null);

	private static final CourseEvent DORMANT = new ReminderRaised(COURSE, new Reminder(ReminderKind.DORMANT, null,
			Instant.parse("2026-05-20T10:00:00Z"), Instant.parse("2026-09-20T10:00:00Z")));

	@Test
	void a_course_is_at_its_target_after_the_sitting_that_the_reading_follows() {
		assertThat(exit(FIRST, faded(1, "2026-02-20T10:00:00Z", 96, null), SECOND)).isEqualTo("1 REACHED");
		assertThat(exit(FIRST, faded(1, "2026-01-11T10:00:00Z", 96, null), SECOND, SEEN)).isEqualTo("2 OPEN");
	}

	@Test
	void a_course_completed_with_its_target_reached_is_there_after_its_last_sitting() {
		assertThat(exit(FIRST, SECOND, new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, null)))
			.isEqualTo("2 REACHED");
	}

	@Test
	void any_other_end_is_a_discontinuation() {
		assertThat(exit(FIRST, SECOND, new CourseDiscontinued(COURSE, "moved"))).isEqualTo("2 STOPPED");
		assertThat(exit(FIRST, new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED, null)))
			.isEqualTo("1 STOPPED");
	}

	@Test
	void a_dormant_course_is_lost_until_anything_is_recorded() {
		assertThat(exit(FIRST, SECOND, SEEN, DORMANT)).isEqualTo("2 LOST");
		assertThat(exit(FIRST, SECOND, DORMANT, SEEN)).isEqualTo("2 OPEN");
		assertThat(exit(FIRST, SECOND, DORMANT, new CourseDiscontinued(COURSE, "moved"))).isEqualTo("2 STOPPED");
	}

	@Test
	void a_last_sitting_does_not_count_before_its_fading_was_read() {
		assertThat(exit(FIRST, SECOND)).isEqualTo("1 OPEN");
		assertThat(exit(FIRST)).isEqualTo("null");
	}

	@Test
	void a_course_without_sittings_does_not_count() {
		assertThat(exit()).isEqualTo("null");
	}

	private static String exit(CourseEvent... events) {
		List<CourseEvent> all = new ArrayList<>(List.of(events));
		all.addFirst(opened());
		CourseExit exit = CourseExit.of(Reported.facts(all.toArray(CourseEvent[]::new)));
		return (exit == null) ? Objects.toString(null) : exit.detail();
	}

}
