package com.fadeline.store.processing;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");

	private final Pace pace = new Pace();

	@Test
	void the_time_left_is_by_what_was_handled_within_the_last_minute() {
		note(0, 0);
		note(100, 10);
		note(1100, 70);

		assertThat(this.pace.left(500)).isEqualTo(Duration.ofSeconds(30));
		assertThat(this.pace.left(0)).isZero();
	}

	@Test
	void what_does_not_move_has_no_time_left_and_stands_still_since_it_last_moved() {
		note(5, 0);
		note(7, 10);
		note(7, 75);

		assertThat(this.pace.left(3)).isNull();
		assertThat(this.pace.still()).isEqualTo(Duration.ofSeconds(65));
	}

	@Test
	void one_that_begins_anew_is_measured_from_there() {
		note(500, 0);
		note(-1, 10);
		note(99, 20);

		assertThat(this.pace.left(50)).isEqualTo(Duration.ofSeconds(5));
	}

	private void note(long position, int second) {
		this.pace.note(position, BEGIN.plusSeconds(second));
	}

}
