package com.fadeline.command.deadlines;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	private static final Change REMOVED = new Change.Removed();

	private static final Change EARLY = put(NOW, false);

	private static final Change LATE = put(NOW.plusSeconds(60), false);

	private static final Change IF_EARLY = put(NOW, true);

	private static final Change IF_LATE = put(NOW.plusSeconds(60), true);

	@Test
	void what_comes_last_holds() {
		assertThat(LATE.then(EARLY)).isEqualTo(EARLY);
		assertThat(LATE.then(REMOVED)).isEqualTo(REMOVED);
		assertThat(REMOVED.then(LATE)).isEqualTo(LATE);
	}

	@Test
	void of_two_that_give_way_the_one_that_rests_on_the_later_moment_holds() {
		assertThat(IF_EARLY.then(IF_LATE)).isEqualTo(IF_LATE);
		assertThat(IF_LATE.then(IF_EARLY)).isEqualTo(IF_LATE);
	}

	@Test
	void one_that_gives_way_need_not_where_it_is_known_what_was_before() {
		assertThat(REMOVED.then(IF_EARLY)).isEqualTo(EARLY);
		assertThat(EARLY.then(IF_LATE)).isEqualTo(LATE);
		assertThat(LATE.then(IF_EARLY)).isEqualTo(LATE);
	}

	private static Change put(Instant since, boolean ifLater) {
		return new Change.Put(new Deadline(COURSE, new Reminder(ReminderKind.DORMANT, null, since, since), 1), since,
				ifLater);
	}

}
